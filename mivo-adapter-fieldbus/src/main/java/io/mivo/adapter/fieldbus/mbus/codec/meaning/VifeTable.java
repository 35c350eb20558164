package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The combinable VIFEs of EN 13757-3: what each does to the meaning so far. */
final class VifeTable {
    /** The next VIFE stands in the table of extensions. */
    static final int EXTENSION = 0x7C;
    /** All further VIFEs are the maker's. */
    static final int MANUFACTURER = 0x7F;

    private static final int CODES = 128;
    private static final int NO_ERROR = 0x00;
    private static final Effect NOTHING = combination -> {};
    private static final List<String> LIMIT_UNITS = List.of("s", "min", "h", "d");
    private static final List<Effect> EXTENSIONS = of(extensions(), unknown("UnknownFC"));
    private static final List<Effect> MANUFACTURERS = of(Map.of(), unknown("Manufacturer"));
    private static final VifeTable OF_DEVICE = new VifeTable(VifeWords.ERRORS, VifeTable::failing);
    private static final VifeTable OF_MASTER = new VifeTable(VifeWords.ACTIONS, VifeTable::naming);

    private final List<Effect> effects;

    /** The table with these words for the first codes and what is to be done with them. */
    private VifeTable(Map<Integer, String> words, WordEffect effect) {
        Map<Integer, Effect> byCode = effects();
        byCode.put(NO_ERROR, NOTHING);
        words.forEach((vife, word) -> byCode.put(vife, effect.of(vife, word)));
        effects = of(byCode, unknown("Unknown"));
    }

    /** What a VIFE does to the meaning so far. */
    @FunctionalInterface
    private interface Effect {
        void apply(Combination combination);
    }

    /** What the word for a VIFE does. */
    @FunctionalInterface
    private interface WordEffect {
        Effect of(int vife, String word);
    }

    /** The table for what this one sends. */
    static VifeTable of(Sender sender) {
        return sender == Sender.DEVICE ? OF_DEVICE : OF_MASTER;
    }

    /** What a VIFE does to the meaning; a correction of the number is another matter. */
    void apply(int vife, Combination combination) {
        effects.get(vife).apply(combination);
    }

    static void applyExtension(int vife, Combination combination) {
        EXTENSIONS.get(vife).apply(combination);
    }

    static void applyManufacturer(int vife, Combination combination) {
        MANUFACTURERS.get(vife).apply(combination);
    }

    private static <T> List<T> of(Map<Integer, T> byCode, IntFunction<T> otherwise) {
        return IntStream.range(0, CODES)
                .mapToObj(code -> byCode.containsKey(code) ? byCode.get(code) : otherwise.apply(code))
                .toList();
    }

    private static IntFunction<Effect> unknown(String prefix) {
        return vife -> {
            String name = "%s%02x".formatted(prefix, vife);
            return combination -> combination.nameUnknown(name);
        };
    }

    private static Map<Integer, Effect> effects() {
        Map<Integer, Effect> effects = new HashMap<>();
        VifeCorrections.codes().forEach(vife -> effects.put(vife, NOTHING));
        VifeWords.NAMES.forEach((vife, name) -> effects.put(vife, naming(vife, name)));
        VifeWords.CONTAINERS.forEach((vife, name) -> effects.put(vife, combination -> combination.contain(name)));
        VifeWords.RECORD_ERRORS.forEach((vife, name) -> effects.put(vife, failing(vife, name)));
        effects.put(0x3B, combination -> combination.towards(FlowDirection.FORWARD));
        effects.put(0x3C, combination -> combination.towards(FlowDirection.BACKWARD));
        addMoments(effects);
        addDurations(effects);
        return effects;
    }

    private static Effect naming(int vife, String name) {
        return combination -> combination.name(name);
    }

    private static Effect failing(int vife, String word) {
        RecordError error = new RecordError(vife, word);
        return combination -> combination.fail(error);
    }

    private static void addMoments(Map<Integer, Effect> effects) {
        VifeWords.MOMENTS.forEach((vife, name) -> effects.put(vife, becoming(name, Measure.without(Kind.MOMENT))));
        VifeWords.COUNTS.forEach((vife, name) -> effects.put(vife, becoming(name, Measure.of("1", 0))));
    }

    private static void addDurations(Map<Integer, Effect> effects) {
        for (int i = 0; i < LIMIT_UNITS.size(); i++) {
            Measure measure = Measure.of(LIMIT_UNITS.get(i), 0);
            int offset = i;
            VifeWords.DURATIONS.forEach((vife, name) -> effects.put(vife + offset, becoming(name, measure)));
        }
    }

    private static Effect becoming(String name, Measure measure) {
        return combination -> combination.replace(name, measure);
    }

    private static Map<Integer, Effect> extensions() {
        Map<Integer, Effect> extensions = new HashMap<>();
        for (Phase phase : Phase.values()) {
            extensions.put(phase.vife(), combination -> combination.at(phase));
        }
        extensions.put(0x10, combination -> combination.towards(FlowDirection.ABSOLUTE));
        return Map.copyOf(extensions);
    }
}
