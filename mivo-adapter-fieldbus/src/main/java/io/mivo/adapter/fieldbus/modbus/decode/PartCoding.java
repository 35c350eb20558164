package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.Register;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A whole number in some bits of a register.
 *
 * @param register whose
 * @param bits which of them
 */
record PartCoding(Register register, BigInteger bits) {
    /** The register's octets, most significant first, with the number in its bits and zeros around; empty when it does not fit. */
    Optional<byte[]> encode(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.signum() < 0 || whole.scale() > 0 || whole.precision() - whole.scale() > 20) {
            return Optional.empty();
        }
        BigInteger shifted = whole.toBigIntegerExact().shiftLeft(bits.getLowestSetBit());
        return shifted.andNot(bits).signum() == 0 ? Optional.of(octets(shifted, register)) : Optional.empty();
    }

    /** A pattern of bits as a register's octets, most significant first. */
    static byte[] octets(BigInteger pattern, Register register) {
        byte[] octets = new byte[2 * register.span().count()];
        byte[] own = pattern.toByteArray();
        for (int i = 1; i <= Math.min(octets.length, own.length); i++) {
            octets[octets.length - i] = own[own.length - i];
        }
        return octets;
    }
}
