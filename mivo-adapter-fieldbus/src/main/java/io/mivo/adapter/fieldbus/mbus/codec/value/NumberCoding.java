package io.mivo.adapter.fieldbus.mbus.codec.value;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers, exactly: integers, BCD and real32; texts pass through. */
public final class NumberCoding {
    private static final int LONGEST_BINARY_NUMBER = 8;
    private static final int REAL_DIGITS = 9;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

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
        return digits(data.bytes().reversed().hex())
                .<Value>map(Value.Text::new)
                .orElseGet(() -> notDigits(data.bytes()));
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
        return new Value.Amount(new BigDecimal(withoutSign ? bytes.unsigned() : bytes.signed()));
    }

    private static Value binary(Octets bytes, boolean withoutSign) {
        if (bytes.isEmpty()) {
            return Value.absent(Absence.NOT_AVAILABLE);
        }
        return bytes.size() > LONGEST_BINARY_NUMBER ? Value.absent(Absence.NOT_DECODED) : integer(bytes, withoutSign);
    }

    private static Value bcd(Octets bytes) {
        String sent = bytes.reversed().hex();
        Optional<String> plain = digits(sent);
        Optional<String> negative =
                sent.startsWith("f") ? digits(sent.substring(1)).map(digits -> "-" + digits) : Optional.empty();
        return plain.or(() -> negative)
                .<Value>map(digits -> new Value.Amount(new BigDecimal(digits)))
                .orElseGet(() -> notDigits(bytes));
    }

    private static Value negativeBcd(Octets bytes) {
        return digits(bytes.reversed().hex())
                .<Value>map(digits -> new Value.Amount(new BigDecimal(digits).negate()))
                .orElseGet(() -> notDigits(bytes));
    }

    private static Optional<String> digits(String sent) {
        return DIGITS.matcher(sent).matches() ? Optional.of(sent) : Optional.empty();
    }

    private static Value notDigits(Octets bytes) {
        return Value.absent(bytes.consistsOf(0xFF) ? Absence.NOT_AVAILABLE : Absence.INVALID);
    }

    private static Value real(Octets bytes) {
        float sent = Float.intBitsToFloat(bytes.unsigned().intValue());
        return Float.isFinite(sent) ? new Value.Amount(shortest(sent)) : Value.absent(Absence.INVALID);
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
