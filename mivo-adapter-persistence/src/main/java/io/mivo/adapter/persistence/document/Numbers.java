package io.mivo.adapter.persistence.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The forms of numbers in a file: exact, and never with a leading zero that somebody might read as octal. */
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,19})");
    private static final Pattern HEX = Pattern.compile("0x[0-9A-Fa-f]{1,16}");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?");
    private static final int HEXADECIMAL = 16;

    private Numbers() {}

    /** Whole numbers from a least to a most, both inclusive. */
    static Function<String, Integer> within(int least, int most) {
        return text -> {
            BigInteger number = whole(text);
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new IllegalArgumentException("must be " + least + " to " + most + ", not " + text);
            }
            return number.intValueExact();
        };
    }

    /** Whole numbers from 0 to what so many bits can hold; at most 62 bits. */
    static Function<String, Long> ofBits(int bits) {
        return text -> {
            BigInteger number = whole(text);
            if (number.signum() < 0 || number.bitLength() > bits) {
                throw new IllegalArgumentException("must be 0 to " + ((1L << bits) - 1) + ", not " + text);
            }
            return number.longValueExact();
        };
    }

    /** A whole number, decimal or after {@code 0x} hexadecimal. */
    static BigInteger whole(String text) {
        if (HEX.matcher(text).matches()) {
            return new BigInteger(text.substring(2), HEXADECIMAL);
        }
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a whole number such as 12 or 0x0C");
        }
        return new BigInteger(text);
    }

    /** An exact decimal number. */
    static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a number such as 21.5 or -3");
        }
        BigDecimal number = new BigDecimal(text);
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
