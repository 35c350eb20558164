package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.reading.Octets;
import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decimal digit in each half octet.
 *
 * @param width octets
 */
record BcdCoding(int width) implements NumberCoding {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    @Override
    public Found decode(byte[] octets) {
        String digits = Octets.of(octets).toString();
        return DIGITS.matcher(digits).matches()
                ? new Found.Exact(new BigDecimal(digits))
                : Found.absent(ValueError.INVALID);
    }

    @Override
    public Optional<byte[]> encode(BigDecimal number) {
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.signum() < 0 || whole.scale() > 0 || whole.precision() - whole.scale() > 2 * width) {
            return Optional.empty();
        }
        String digits = "0".repeat(2 * width) + whole.toPlainString();
        return Optional.of(
                Octets.ofHex(digits.substring(digits.length() - 2 * width)).toBytes());
    }
}
