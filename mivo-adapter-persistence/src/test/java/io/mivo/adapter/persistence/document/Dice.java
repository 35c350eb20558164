package io.mivo.adapter.persistence.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Decides by chance, the same way each time it is begun with the same number. */
final class Dice {
    /** Texts that some reader of YAML takes for something else, or that need care in other ways. */
    static final List<String> TRAPS = List.of(
            "House 12",
            "Heat meter, stairwell A",
            "No",
            "yes",
            "y",
            "NULL",
            "~",
            "00123456",
            "0x1F",
            "1e3",
            "1_000",
            "12:30:45",
            "2026-11-27",
            "-",
            "- a",
            "?",
            "a: b",
            "a #b",
            "#b",
            "'",
            "\"",
            "\\",
            "{}",
            "[a",
            "&a",
            "*a",
            "!t",
            "|",
            ">",
            "%",
            "@",
            "`",
            "a  b",
            "=",
            "<<",
            ".inf",
            "Straße 5",
            "Ölzähler – Süd",
            "温度",
            "\uD83D\uDE00",
            "a\u00A0b",
            "a\u2028b",
            "\uFEFFa",
            "a\uFFFEb",
            "it's",
            "a,b",
            "(a) [b]",
            "a/b",
            "/dev/x",
            "+1",
            "...",
            "---");

    private final Random random;

    Dice(long seed) {
        this.random = new Random(seed);
    }

    boolean truth() {
        return random.nextBoolean();
    }

    int within(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    long bits(int count) {
        return count == 64 ? random.nextLong() : random.nextLong() >>> (64 - count);
    }

    <T> T oneOf(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T> Optional<T> maybe(Supplier<T> making) {
        return truth() ? Optional.of(making.get()) : Optional.empty();
    }

    String text() {
        return oneOf(TRAPS);
    }

    Duration time() {
        return oneOf(List.of(
                Duration.ofMillis(1),
                Duration.ofSeconds(90),
                Duration.ofMinutes(15),
                Duration.ofDays(366).minusSeconds(1)));
    }

    Duration shortTime() {
        return Duration.ofMillis(within(1, 10_000));
    }
}
