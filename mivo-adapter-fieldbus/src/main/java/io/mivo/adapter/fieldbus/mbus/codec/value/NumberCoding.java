package io.mivo.adapter.fieldbus.mbus.codec.value;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import java.math.MathContext;

/** Reads numbers, exactly: integers, BCD and real32; texts pass through. Writes real32. */
public final class NumberCoding {
    private static final int LONGEST_BINARY_NUMBER = 8;
    private static final int REAL_DIGITS = 9;
    private static final int MINUS = 0x0F;
    private static final long NO_NUMBER = -1;

    private NumberCoding() {}

    /** The coded number before any power of ten. */
    public static Value decode(RawData data, boolean withoutSign) {
        return switch (data.form()) {
            case NONE -> Value.absent(Absence.NOT_AVAILABLE);
            case INTEGER -> integer(data.bytes(), withoutSign);
            case REAL -> real(data.bytes());
            case BCD -> bcd(data.bytes());
            case NEGATIVE_BCD -> negativeBcd(data.bytes());
            case TEXT -> new Value.Text(characters(data.bytes()));
            case BINARY -> binary(data.bytes(), withoutSign);
        };
    }

    /** The digits of an identification, leading zeros included. */
    public static Value identification(RawData data) {
        if (data.form() != DataForm.BCD) {
            return asText(decode(data, true));
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

    private static Value integer(Octets bytes, boolean withoutSign) {
        if (!withoutSign) {
            return amount(bytes.signedLong());
        }
        long number = bytes.unsignedLong();
        return number < 0 ? new Value.Amount(new BigDecimal(bytes.unsigned())) : amount(number);
    }

    private static Value binary(Octets bytes, boolean withoutSign) {
        if (bytes.isEmpty()) {
            return Value.absent(Absence.NOT_AVAILABLE);
        }
        return bytes.size() > LONGEST_BINARY_NUMBER ? Value.absent(Absence.NOT_DECODED) : integer(bytes, withoutSign);
    }

    private static Value bcd(Octets bytes) {
        int digits = 2 * bytes.size();
        boolean negative = digits > 0 && bytes.at(bytes.size() - 1) >> 4 == MINUS;
        long number = digits(bytes, negative ? digits - 1 : digits);
        return number == NO_NUMBER ? notDigits(bytes) : amount(negative ? -number : number);
    }

    private static Value negativeBcd(Octets bytes) {
        long number = digits(bytes, 2 * bytes.size());
        return number == NO_NUMBER ? notDigits(bytes) : amount(-number);
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

    private static Value.Amount amount(long number) {
        return new Value.Amount(BigDecimal.valueOf(number));
    }

    private static Value real(Octets bytes) {
        float sent = Float.intBitsToFloat((int) bytes.unsignedLong());
        return Float.isFinite(sent) ? new Value.Amount(shortest(sent)) : Value.absent(Absence.INVALID);
    }

    /** The nearest real32, least significant byte first; an infinity beyond all. */
    public static Octets encodeReal(BigDecimal number) {
        int bits = Float.floatToIntBits(number.floatValue());
        return Octets.of(bits, bits >> 8, bits >> 16, bits >> 24);
    }

    /** The shortest decimal that reads back to the same bits; Float.toString of JDK 17 is not always that. */
    private static BigDecimal shortest(float sent) {
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
