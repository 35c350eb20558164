package io.mivo.adapter.fieldbus.modbus.decode;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A binary integer in the low octets of its registers.
 *
 * @param width octets of the registers
 * @param used how many of them, from the end, hold the number; the others repeat its sign when it is written
 * @param signed two's complement
 */
record IntegerCoding(int width, int used, boolean signed) implements NumberCoding {
    @Override
    public Found decode(byte[] octets) {
        byte[] low = Arrays.copyOfRange(octets, width - used, width);
        return new Found.Exact(new BigDecimal(signed ? new BigInteger(low) : new BigInteger(1, low)));
    }

    @Override
    public Optional<byte[]> encode(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.scale() > 0 || whole.precision() - whole.scale() > 20) {
            return Optional.empty();
        }
        BigInteger integer = whole.toBigIntegerExact();
        byte[] octets = new byte[width];
        Arrays.fill(octets, (byte) (integer.signum() < 0 ? 0xff : 0));
        byte[] own = integer.toByteArray();
        for (int i = 1; i <= Math.min(width, own.length); i++) {
            octets[width - i] = own[own.length - i];
        }
        return Optional.of(octets);
    }
}
