package io.mivo.domain.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** How phases and directions become part of a code: only electric meters have them, and only for the terms of this table. */
final class ElectricTerms {
    /** One way in which a term becomes part of a code. */
    record Variant(String word, String meaning) {}

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

    /** Everything a term becomes with a meter type: the word in the code, and its meaning. */
    static List<Variant> variants(MeterType type, Term term) {
        Shape shape = SHAPES.get(term);
        if (shape == null || !type.isElectric()) {
            return List.of(new Variant(term.word(), term.meaning()));
        }
        return Arrays.stream(Phase.values())
                .flatMap(phase -> directions(shape).map(direction -> variant(term, shape, phase, direction)))
                .toList();
    }

    private static Stream<Direction> directions(Shape shape) {
        return shape.directed() ? Stream.of(Direction.IMPORT, Direction.EXPORT) : Stream.of(Direction.NONE);
    }

    private static Variant variant(Term term, Shape shape, Phase phase, Direction direction) {
        String way = direction == Direction.NONE ? "" : ", " + direction.name().toLowerCase(Locale.ROOT);
        String place = phase == Phase.NONE ? "" : ", " + phase.name().replace('_', '-');
        return new Variant(shaped(shape, phase, direction), term.meaning() + way + place);
    }

    private static String shaped(Shape shape, Phase phase, Direction direction) {
        String way = !shape.directed() ? "" : direction == Direction.EXPORT ? "Export" : "Import";
        String place = phase == Phase.NONE && shape.totalled() ? "Total" : phase.word();
        return shape.word() + way + place;
    }
}
