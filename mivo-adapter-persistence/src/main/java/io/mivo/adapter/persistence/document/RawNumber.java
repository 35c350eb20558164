package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.RegisterType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/** A raw value of a register, written as a number or as its bits in hexadecimal. */
final class RawNumber {
    private static final int WIDEST = 64;
    private static final int HEXADECIMAL = 16;
    private static final int DIGIT_BITS = 4;
    private static final BigInteger LARGEST_PLAIN = BigInteger.valueOf(0x7FFF);

    private RawNumber() {}

    /**
     * The raw value as its type reads it: the bits 0x8000 of an int16 are -32768, the bits 0x9999 of a bcd16 are 9999;
     * those of a float stay bits.
     */
    static BigInteger of(String text, Optional<RegisterType> type) {
        BigInteger number = Numbers.whole(text);
        int bits = type.map(TypeRules::bits).filter(each -> each > 0).orElse(WIDEST);
        boolean signed = type.filter(TypeRules::isSigned).isPresent();
        if (isHex(text) && type.filter(TypeRules::isBcd).isPresent()) {
            return digits(number, text, bits);
        }
        boolean negative = signed && isHex(text) && number.testBit(bits - 1);
        BigInteger raw = negative ? number.subtract(BigInteger.ONE.shiftLeft(bits)) : number;
        if (isHex(text) || type.filter(RegisterType::isFloat).isEmpty()) {
            requireFits(raw, text, bits, signed);
        }
        return raw;
    }

    /** How a raw value is written: a small number as a number, others as their bits, among which patterns show. */
    static Node written(BigInteger raw, RegisterType type) {
        int bits = TypeRules.bits(type);
        boolean asBits = !TypeRules.isBcd(type)
                && raw.abs().compareTo(LARGEST_PLAIN) >= 0
                && (TypeRules.isSigned(type) ? raw.bitLength() < bits : raw.signum() >= 0 && raw.bitLength() <= bits);
        BigInteger pattern = raw.signum() < 0 ? raw.add(BigInteger.ONE.shiftLeft(bits)) : raw;
        return asBits ? Written.bits(pattern, bits / DIGIT_BITS) : Written.number(new BigDecimal(raw));
    }

    /** Bits that are no digits never read as a number, so nothing is lost by keeping them as they are. */
    private static BigInteger digits(BigInteger number, String text, int bits) {
        requireFits(number, text, bits, false);
        String digits = number.toString(HEXADECIMAL);
        return digits.chars().allMatch(Character::isDigit) ? new BigInteger(digits) : number;
    }

    private static boolean isHex(String text) {
        return text.startsWith("0x");
    }

    private static void requireFits(BigInteger raw, String text, int bits, boolean signed) {
        boolean fits = signed ? raw.bitLength() < bits : raw.signum() >= 0 && raw.bitLength() <= bits;
        if (!fits) {
            throw new IllegalArgumentException(
                    text + " is no raw value of " + bits + " bits" + (signed ? " with a sign" : " without a sign"));
        }
    }
}
