package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.RegisterType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** How a number lies in octets, most significant first. */
interface NumberCoding {
    /** The number in these octets. */
    Found decode(byte[] octets);

    /**
     * Octets for a number, as near as the coding comes; whoever calls must see whether they decode to it.
     *
     * @return empty when the coding has none
     */
    Optional<byte[]> encode(BigDecimal number);

    /** The coding of each type that is a number. */
    Map<RegisterType, NumberCoding> BY_TYPE = Map.ofEntries(
            Map.entry(RegisterType.BOOL, new IntegerCoding(2, 2, false)),
            Map.entry(RegisterType.INT8, new IntegerCoding(2, 1, true)),
            Map.entry(RegisterType.UINT8, new IntegerCoding(2, 1, false)),
            Map.entry(RegisterType.INT16, new IntegerCoding(2, 2, true)),
            Map.entry(RegisterType.UINT16, new IntegerCoding(2, 2, false)),
            Map.entry(RegisterType.INT32, new IntegerCoding(4, 4, true)),
            Map.entry(RegisterType.UINT32, new IntegerCoding(4, 4, false)),
            Map.entry(RegisterType.INT64, new IntegerCoding(8, 8, true)),
            Map.entry(RegisterType.UINT64, new IntegerCoding(8, 8, false)),
            Map.entry(RegisterType.FLOAT32, new Float32Coding()),
            Map.entry(RegisterType.FLOAT64, new Float64Coding()),
            Map.entry(RegisterType.BCD16, new BcdCoding(2)),
            Map.entry(RegisterType.BCD32, new BcdCoding(4)));
}
