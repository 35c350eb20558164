package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A binary32 of IEEE 754. */
record Float32Coding() implements NumberCoding {
    @Override
    public Found decode(byte[] octets) {
        float number = ByteBuffer.wrap(octets).getFloat();
        return Float.isFinite(number)
                ? new Found.Exact(ShortestDecimal.of(number))
                : Found.absent(ValueError.NOT_AVAILABLE);
    }

    @Override
    public Optional<byte[]> encode(BigDecimal number) {
        return Optional.of(
                ByteBuffer.allocate(Float.BYTES).putFloat(number.floatValue()).array());
    }
}
