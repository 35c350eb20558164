package io.mivo.adapter.fieldbus.mbus.codec.value;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import java.math.MathContext;

/** Reads numbers, exactly: integers, BCD and real32; texts pass through. Writes real32. */
public final class NumberCoding {
    private static final int LONGEST_BINARY_NUMBER = 8;
    private static final int REAL_DIGITS = 9;
    private static final int MOST_PLACES = 9;
    /** From here on (2^23) a real32 has no places. */
    private static final float FINEST_WHOLE = 8_388_608;

    /** The bits of a double that a real32 has not. */
    private static final long BELOW_FLOAT = 0x1FFF_FFFFL;

    private static final long HALF_OF_FLOAT = 0x1000_0000L;
    private static final int MINUS = 0x0F;
    private static final long NO_NUMBER = -1;

    private NumberCoding() {}

    /**
     * The coded number times a power of ten; a text is not changed by it.
     *
     * @param exponent of the power of ten
     */
    public static Value decode(RawData data, boolean withoutSign, int exponent) {
        return switch (data.form()) {
            case NONE -> Value.absent(Absence.NOT_AVAILABLE);
            case INTEGER -> integer(data.bytes(), withoutSign, exponent);
            case REAL -> real(data.bytes(), exponent);
            case BCD -> bcd(data.bytes(), exponent);
            case NEGATIVE_BCD -> negativeBcd(data.bytes(), exponent);
            case TEXT -> new Value.Text(characters(data.bytes()));
            case BINARY -> binary(data.bytes(), withoutSign, exponent);
        };
    }

    /** The digits of an identification, leading zeros included. */
    public static Value identification(RawData data) {
        if (data.form() != DataForm.BCD) {
            return asText(decode(data, true, 0));
        }
        Octets bytes = data.bytes();
        return digits(bytes, 2 * bytes.size()) == NO_NUMBER ? notDigits(bytes) : new Value.Text(bytes.reversedHex());
    }

    /** The characters of a text of variable length, which comes last character first. */
    public static String characters(Octets bytes) {
        String sent = bytes.reversed().latin1();
        int start = 0;
        int end = sent.length();
        while (start < end && sent.charAt(start) == 0) {
            start++;
        }
        while (end > start && sent.charAt(end - 1) == 0) {
            end--;
        }
        return sent.substring(start, end);
    }

    private static Value asText(Value value) {
        return value instanceof Value.Amount amount
                ? new Value.Text(amount.number().toPlainString())
                : value;
    }

    private static Value integer(Octets bytes, boolean withoutSign, int exponent) {
        if (!withoutSign) {
            return amount(bytes.signedLong(), exponent);
        }
        long number = bytes.unsignedLong();
        return number < 0 ? amount(new BigDecimal(bytes.unsigned()), exponent) : amount(number, exponent);
    }

    private static Value binary(Octets bytes, boolean withoutSign, int exponent) {
        if (bytes.isEmpty()) {
            return Value.absent(Absence.NOT_AVAILABLE);
        }
        return bytes.size() > LONGEST_BINARY_NUMBER
                ? Value.absent(Absence.NOT_DECODED)
                : integer(bytes, withoutSign, exponent);
    }

    private static Value bcd(Octets bytes, int exponent) {
        int digits = 2 * bytes.size();
        boolean negative = digits > 0 && bytes.at(bytes.size() - 1) >> 4 == MINUS;
        long number = digits(bytes, negative ? digits - 1 : digits);
        return number == NO_NUMBER ? notDigits(bytes) : amount(negative ? -number : number, exponent);
    }

    private static Value negativeBcd(Octets bytes, int exponent) {
        long number = digits(bytes, 2 * bytes.size());
        return number == NO_NUMBER ? notDigits(bytes) : amount(-number, exponent);
    }

    /** The number that the lowest digits make, 18 at most; {@link #NO_NUMBER} if one is no digit or there is none. */
    private static long digits(Octets bytes, int count) {
        long number = count == 0 ? NO_NUMBER : 0;
        for (int i = count - 1; i >= 0; i--) {
            int digit = bytes.at(i / 2) >> (4 * (i % 2)) & 0x0F;
            if (digit > 9) {
                return NO_NUMBER;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static Value notDigits(Octets bytes) {
        return Value.absent(bytes.consistsOf(0xFF) ? Absence.NOT_AVAILABLE : Absence.INVALID);
    }

    private static Value amount(long number, int exponent) {
        return exponent > 0
                ? amount(BigDecimal.valueOf(number), exponent)
                : new Value.Amount(BigDecimal.valueOf(number, -exponent));
    }

    /** Without an exponent in its notation. */
    private static Value amount(BigDecimal number, int exponent) {
        BigDecimal scaled = number.scaleByPowerOfTen(exponent);
        return new Value.Amount(scaled.scale() < 0 ? scaled.setScale(0) : scaled);
    }

    private static Value real(Octets bytes, int exponent) {
        float sent = Float.intBitsToFloat((int) bytes.unsignedLong());
        return Float.isFinite(sent) ? amount(shortest(sent), exponent) : Value.absent(Absence.INVALID);
    }

    /** The nearest real32, least significant byte first; an infinity beyond all. */
    public static Octets encodeReal(BigDecimal number) {
        int bits = Float.floatToIntBits(number.floatValue());
        return Octets.of(bits, bits >> 8, bits >> 16, bits >> 24);
    }

    /** The shortest decimal that reads back to the same bits; Float.toString of JDK 17 is not always that. */
    private static BigDecimal shortest(float sent) {
        return Math.abs(sent) < FINEST_WHOLE ? withFewestPlaces(sent) : withFewestDigits(sent);
    }

    /** As long as neighbours differ by less than 1, few places are few digits, and a double holds them all. */
    private static BigDecimal withFewestPlaces(float sent) {
        double power = 1;
        for (int places = 0; places <= MOST_PLACES; places++) {
            long nearest = (long) (Math.abs(sent) * power + 0.5);
            double back = nearest / power;
            if ((float) back == Math.abs(sent) && !isBetweenFloats(back)) {
                return decimal(sent < 0 ? -nearest : nearest, places);
            }
            power *= 10;
        }
        return withFewestDigits(sent);
    }

    private static BigDecimal decimal(long unscaled, int places) {
        BigDecimal decimal = BigDecimal.valueOf(unscaled, places);
        return places == 0 ? decimal.stripTrailingZeros() : decimal;
    }

    /** Exactly in the middle, where a double says too little of what it was rounded from. */
    private static boolean isBetweenFloats(double number) {
        return (Double.doubleToRawLongBits(number) & BELOW_FLOAT) == HALF_OF_FLOAT;
    }

    private static BigDecimal withFewestDigits(float sent) {
        BigDecimal exact = new BigDecimal(sent);
        for (int digits = 1; digits < REAL_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.floatValue() == sent) {
                return rounded;
            }
        }
        return exact.round(new MathContext(REAL_DIGITS));
    }
}
