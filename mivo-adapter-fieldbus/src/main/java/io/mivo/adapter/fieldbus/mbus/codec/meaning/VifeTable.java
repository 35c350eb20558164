package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The combinable VIFEs of EN 13757-3: what each does to the meaning so far. */
final class VifeTable {
    /** The next VIFE stands in the table of extensions. */
    static final int EXTENSION = 0x7C;
    /** All further VIFEs are the maker's. */
    static final int MANUFACTURER = 0x7F;

    private static final int CODES = 128;
    private static final int NO_ERROR = 0x00;
    private static final List<String> LIMIT_UNITS = List.of("s", "min", "h", "d");
    private static final List<UnaryOperator<Meaning>> EXTENSIONS = of(extensions(), unknown("UnknownFC"));
    private static final List<UnaryOperator<Meaning>> MANUFACTURERS = of(Map.of(), unknown("Manufacturer"));
    private static final VifeTable OF_DEVICE = new VifeTable(VifeWords.ERRORS, VifeTable::failing);
    private static final VifeTable OF_MASTER = new VifeTable(VifeWords.ACTIONS, VifeTable::naming);

    private final List<UnaryOperator<Meaning>> effects;

    /** The table with these words for the first codes and what is to be done with them. */
    private VifeTable(Map<Integer, String> words, WordEffect effect) {
        Map<Integer, UnaryOperator<Meaning>> byCode = effects();
        byCode.put(NO_ERROR, UnaryOperator.identity());
        words.forEach((vife, word) -> byCode.put(vife, effect.of(vife, word)));
        effects = of(byCode, unknown("Unknown"));
    }

    /** What the word for a VIFE does. */
    @FunctionalInterface
    private interface WordEffect {
        UnaryOperator<Meaning> of(int vife, String word);
    }

    /** The table for what this one sends. */
    static VifeTable of(Sender sender) {
        return sender == Sender.DEVICE ? OF_DEVICE : OF_MASTER;
    }

    /** What a VIFE does to the meaning; a correction of the number is another matter. */
    Meaning apply(int vife, Meaning meaning) {
        return effects.get(vife).apply(meaning);
    }

    static Meaning applyExtension(int vife, Meaning meaning) {
        return EXTENSIONS.get(vife).apply(meaning);
    }

    static Meaning applyManufacturer(int vife, Meaning meaning) {
        return MANUFACTURERS.get(vife).apply(meaning);
    }

    private static <T> List<T> of(Map<Integer, T> byCode, IntFunction<T> otherwise) {
        return IntStream.range(0, CODES)
                .mapToObj(code -> byCode.containsKey(code) ? byCode.get(code) : otherwise.apply(code))
                .toList();
    }

    private static IntFunction<UnaryOperator<Meaning>> unknown(String prefix) {
        return vife -> {
            String name = "%s%02x".formatted(prefix, vife);
            return meaning -> meaning.unknownModifier(name);
        };
    }

    private static Map<Integer, UnaryOperator<Meaning>> effects() {
        Map<Integer, UnaryOperator<Meaning>> effects = new HashMap<>();
        VifeCorrections.codes().forEach(vife -> effects.put(vife, UnaryOperator.identity()));
        VifeWords.NAMES.forEach((vife, name) -> effects.put(vife, naming(vife, name)));
        VifeWords.CONTAINERS.forEach((vife, name) -> effects.put(vife, meaning -> meaning.asContainer(name)));
        VifeWords.RECORD_ERRORS.forEach((vife, name) -> effects.put(vife, failing(vife, name)));
        effects.put(0x3B, meaning -> meaning.towards(FlowDirection.FORWARD));
        effects.put(0x3C, meaning -> meaning.towards(FlowDirection.BACKWARD));
        addMoments(effects);
        addDurations(effects);
        return effects;
    }

    private static UnaryOperator<Meaning> naming(int vife, String name) {
        return meaning -> meaning.named(name);
    }

    private static UnaryOperator<Meaning> failing(int vife, String word) {
        RecordError error = new RecordError(vife, word);
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

    private static Map<Integer, UnaryOperator<Meaning>> extensions() {
        Map<Integer, UnaryOperator<Meaning>> extensions = new HashMap<>();
        for (Phase phase : Phase.values()) {
            extensions.put(phase.vife(), meaning -> meaning.at(phase));
        }
        extensions.put(0x10, meaning -> meaning.towards(FlowDirection.ABSOLUTE));
        return Map.copyOf(extensions);
    }
}
