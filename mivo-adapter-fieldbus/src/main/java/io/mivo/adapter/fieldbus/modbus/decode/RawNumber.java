package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * A register's number before it is scaled.
 *
 * @param pattern its bits as an unsigned number
 * @param found the number, after the mask, or why there is none
 */
record RawNumber(BigInteger pattern, Found found) {
    private static final Set<RegisterType> OCTET_WIDE = Set.of(RegisterType.INT8, RegisterType.UINT8);

    static RawNumber of(Register register, byte[] octets) {
        BigInteger pattern = pattern(register, octets);
        Found whole = whole(register, octets);
        Found part = register.reading()
                .mask()
                .map(mask -> whole.then(any -> new Found.Exact(new BigDecimal(masked(pattern, mask)))))
                .orElse(whole);
        boolean marked = isMarked(register, pattern, whole) || isMarked(register, pattern, part);
        return new RawNumber(pattern, marked ? Found.absent(ValueError.NOT_AVAILABLE) : part);
    }

    private static BigInteger pattern(Register register, byte[] octets) {
        boolean lowOnly = OCTET_WIDE.contains(register.type());
        return new BigInteger(1, lowOnly ? Arrays.copyOfRange(octets, octets.length - 1, octets.length) : octets);
    }

    private static Found whole(Register register, byte[] octets) {
        if (register.span().table().holdsBits()) {
            return new Found.Exact(new BigDecimal(new BigInteger(1, octets)));
        }
        return Optional.ofNullable(NumberCoding.BY_TYPE.get(register.type()))
                .filter(coding -> octets.length == 2 * register.type().registers())
                .map(coding -> coding.decode(octets))
                .orElse(Found.absent(ValueError.NOT_UNDERSTOOD));
    }

    private static BigInteger masked(BigInteger pattern, BigInteger mask) {
        return pattern.and(mask).shiftRight(Math.max(0, mask.getLowestSetBit()));
    }

    /** A marker may be written as the number or as its bits: -32768 and 0x8000 are the same int16. */
    private static boolean isMarked(Register register, BigInteger pattern, Found found) {
        return register.reading().invalid().stream().anyMatch(marker -> marker.equals(pattern) || is(found, marker));
    }

    private static boolean is(Found found, BigInteger marker) {
        return found instanceof Found.Exact number && number.number().compareTo(new BigDecimal(marker)) == 0;
    }
}
