package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The combinable VIFEs of EN 13757-3: what each does to the meaning so far. */
final class VifeTable {
    /** The next VIFE stands in the table of extensions. */
    static final int EXTENSION = 0x7C;
    /** All further VIFEs are the maker's. */
    static final int MANUFACTURER = 0x7F;

    private static final List<String> LIMIT_UNITS = List.of("s", "min", "h", "d");
    private static final Map<Integer, UnaryOperator<Meaning>> CORRECTIONS = corrections();
    private static final Map<Integer, UnaryOperator<Meaning>> EFFECTS = effects();
    private static final Map<Integer, UnaryOperator<Meaning>> EXTENSIONS = extensions();

    private VifeTable() {}

    /** Whether a VIFE multiplies the number or adds to it. */
    static boolean isCorrection(int vife) {
        return CORRECTIONS.containsKey(vife);
    }

    static Meaning apply(int vife, Meaning meaning) {
        return EFFECTS.getOrDefault(vife, unknown("Unknown", vife)).apply(meaning);
    }

    static Meaning applyExtension(int vife, Meaning meaning) {
        return EXTENSIONS.getOrDefault(vife, unknown("UnknownFC", vife)).apply(meaning);
    }

    static Meaning applyManufacturer(int vife, Meaning meaning) {
        return unknown("Manufacturer", vife).apply(meaning);
    }

    private static UnaryOperator<Meaning> unknown(String prefix, int vife) {
        return meaning -> meaning.unknownModifier("%s%02x".formatted(prefix, vife));
    }

    private static Map<Integer, UnaryOperator<Meaning>> effects() {
        Map<Integer, UnaryOperator<Meaning>> effects = new HashMap<>();
        effects.put(0x00, meaning -> meaning);
        VifeWords.NAMES.forEach((vife, name) -> effects.put(vife, meaning -> meaning.named(name)));
        VifeWords.CONTAINERS.forEach((vife, name) -> effects.put(vife, meaning -> meaning.asContainer(name)));
        VifeWords.ERRORS.forEach((vife, name) -> effects.put(vife, failing(new RecordError(vife, name))));
        effects.put(0x3B, meaning -> meaning.towards(FlowDirection.FORWARD));
        effects.put(0x3C, meaning -> meaning.towards(FlowDirection.BACKWARD));
        addMoments(effects);
        addDurations(effects);
        effects.putAll(CORRECTIONS);
        return Map.copyOf(effects);
    }

    private static UnaryOperator<Meaning> failing(RecordError error) {
        return meaning -> meaning.failed(error);
    }

    private static void addMoments(Map<Integer, UnaryOperator<Meaning>> effects) {
        VifeWords.MOMENTS.forEach((vife, name) -> effects.put(vife, becoming(name, Measure.without(Kind.MOMENT))));
        VifeWords.COUNTS.forEach((vife, name) -> effects.put(vife, becoming(name, Measure.of("1", 0))));
    }

    private static void addDurations(Map<Integer, UnaryOperator<Meaning>> effects) {
        for (int i = 0; i < LIMIT_UNITS.size(); i++) {
            Measure measure = Measure.of(LIMIT_UNITS.get(i), 0);
            int offset = i;
            VifeWords.DURATIONS.forEach((vife, name) -> effects.put(vife + offset, becoming(name, measure)));
        }
    }

    private static UnaryOperator<Meaning> becoming(String name, Measure measure) {
        return meaning -> meaning.as(name, measure);
    }

    private static Map<Integer, UnaryOperator<Meaning>> corrections() {
        Map<Integer, UnaryOperator<Meaning>> corrections = new HashMap<>();
        for (int n = 0; n < 8; n++) {
            int exponent = n - 6;
            corrections.put(0x70 + n, meaning -> meaning.scaledBy(exponent));
        }
        for (int n = 0; n < 4; n++) {
            int exponent = n - 3;
            corrections.put(0x78 + n, meaning -> meaning.plus(exponent));
        }
        corrections.put(0x7D, meaning -> meaning.scaledBy(3));
        return Map.copyOf(corrections);
    }

    private static Map<Integer, UnaryOperator<Meaning>> extensions() {
        Map<Integer, UnaryOperator<Meaning>> extensions = new HashMap<>();
        for (Phase phase : Phase.values()) {
            extensions.put(phase.vife(), meaning -> meaning.at(phase));
        }
        extensions.put(0x10, meaning -> meaning.towards(FlowDirection.ABSOLUTE));
        return Map.copyOf(extensions);
    }
}
