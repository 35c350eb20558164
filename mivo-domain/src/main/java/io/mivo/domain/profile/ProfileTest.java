package io.mivo.domain.profile;

import io.mivo.domain.value.ValueCode;
import io.mivo.domain.value.ValueError;
import java.util.List;
import java.util.Map;

/**
 * Registers as a device would send them, and the values they must read as.
 *
 * @param origin where the expected values come from
 * @param registers what is in the device
 * @param expected what is to be read, by code
 */
public record ProfileTest(String origin, List<Content> registers, Map<ValueCode, Expected> expected) {
    /** Copies in. */
    public ProfileTest {
        registers = List.copyOf(registers);
        expected = Map.copyOf(expected);
    }

    /**
     * What neighbouring entries hold.
     *
     * @param span which
     * @param hex four digits per register, high octet first; two per bit (00 or 01); in hexadecimal
     */
    public record Content(RegisterSpan span, String hex) {
        /** Refuses digits that do not fit the span. */
        public Content {
            int each = span.table().holdsBits() ? 2 : 4;
            if (hex.length() != each * span.count()) {
                throw new IllegalArgumentException(hex.length() + " hexadecimal digits do not fill " + span);
            }
        }
    }

    /** What a value must read as. */
    public sealed interface Expected {
        /**
         * Something.
         *
         * @param text a number in the unit in which MIVO tells it, or the exact text
         */
        record Value(String text) implements Expected {}

        /** Nothing, for a reason. */
        record Missing(ValueError error) implements Expected {}
    }
}
