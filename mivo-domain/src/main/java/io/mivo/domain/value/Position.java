package io.mivo.domain.value;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which of a device's values of one kind it is; everything zero and instantaneous for the main one.
 *
 * @param storage 0 the current value, above that historic ones; 41 bits
 * @param tariff 0 for all tariffs
 * @param subunit 0 the device itself
 * @param function what became of the value over time
 */
public record Position(long storage, long tariff, long subunit, Function function) {
    /** The main, current value. */
    public static final Position MAIN = new Position(0, 0, 0, Function.INSTANTANEOUS);

    /** Refuses negative numbers. */
    public Position {
        if (storage < 0 || tariff < 0 || subunit < 0) {
            throw new IllegalArgumentException("storage, tariff and subunit are never negative");
        }
    }

    /** The function field of EN 13757-3. */
    public enum Function {
        INSTANTANEOUS("instantaneous", ""),
        MAXIMUM("maximum", "Max"),
        MINIMUM("minimum", "Min"),
        ERROR("error", "Error");

        private final String word;
        private final String suffix;

        Function(String word, String suffix) {
            this.word = word;
            this.suffix = suffix;
        }

        /** The function written so. */
        public static Optional<Function> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }

        /** As the contract writes it. */
        public String word() {
            return word;
        }

        /** The suffix it adds to a value code; empty for the instantaneous value. */
        public String suffix() {
            return suffix;
        }
    }
}
