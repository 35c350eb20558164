package io.mivo.domain.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How phases and directions become part of a code: only electric meters have them, and only for the terms of this table. */
final class ElectricTerms {
    private record Shape(String word, boolean directed, boolean totalled) {}

    private static final Map<Term, Shape> SHAPES = Map.of(
            Term.ENERGY, new Shape("ActiveEnergy", true, true),
            Term.REACTIVE_ENERGY, new Shape("ReactiveEnergy", true, true),
            Term.APPARENT_ENERGY, new Shape("ApparentEnergy", true, true),
            Term.POWER, new Shape("ActivePower", false, true),
            Term.REACTIVE_POWER, new Shape("ReactivePower", false, true),
            Term.APPARENT_POWER, new Shape("ApparentPower", false, true),
            Term.POWER_FACTOR, new Shape("PowerFactor", false, true),
            Term.VOLTAGE, new Shape("Voltage", false, false),
            Term.CURRENT, new Shape("Current", false, false));

    private ElectricTerms() {}

    /** What follows the meter type in a code; a word the catalogue lacks when the combination means nothing. */
    static String word(MeterType type, Term term, Phase phase, Direction direction) {
        Shape shape = SHAPES.get(term);
        if (shape == null || !type.isElectric()) {
            return phase == Phase.NONE && direction == Direction.NONE ? term.word() : "?";
        }
        return !shape.directed() && direction != Direction.NONE ? "?" : shaped(shape, phase, direction);
    }

    /** Every word that a term takes with a meter type. */
    static List<String> words(MeterType type, Term term) {
        Shape shape = SHAPES.get(term);
        if (shape == null || !type.isElectric()) {
            return List.of(term.word());
        }
        List<String> words = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            words.addAll(directed(shape, phase));
        }
        return words;
    }

    private static List<String> directed(Shape shape, Phase phase) {
        return shape.directed()
                ? List.of(shaped(shape, phase, Direction.IMPORT), shaped(shape, phase, Direction.EXPORT))
                : List.of(shaped(shape, phase, Direction.NONE));
    }

    private static String shaped(Shape shape, Phase phase, Direction direction) {
        String way = !shape.directed() ? "" : direction == Direction.EXPORT ? "Export" : "Import";
        String place = phase == Phase.NONE && shape.totalled() ? "Total" : phase.word();
        return shape.word() + way + place;
    }
}
