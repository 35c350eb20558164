package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A binary64 of IEEE 754. */
record Float64Coding() implements NumberCoding {
    @Override
    public Found decode(byte[] octets) {
        double number = ByteBuffer.wrap(octets).getDouble();
        return Double.isFinite(number)
                ? new Found.Exact(ShortestDecimal.of(number))
                : Found.absent(ValueError.NOT_AVAILABLE);
    }

    @Override
    public Optional<byte[]> encode(BigDecimal number) {
        return Optional.of(ByteBuffer.allocate(Double.BYTES)
                .putDouble(number.doubleValue())
                .array());
    }
}
