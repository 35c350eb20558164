package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.decades;
import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.one;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The VIFs of EN 13757-3 that follow FB. Codes of American units, withdrawn in 2004, are left unknown. */
final class FbVifs {
    private static final BigDecimal ONE_4096TH = BigDecimal.ONE.divide(BigDecimal.valueOf(4096));

    static final List<VifRow> ROWS = Stream.of(
                    decades(0x00, 0x01, "Energy", "Wh", 5),
                    decades(0x02, 0x03, "Reactive energy", "varh", 3),
                    decades(0x04, 0x05, "Apparent energy", "VAh", 3),
                    decades(0x08, 0x09, "Energy", "J", 8),
                    decades(0x0C, 0x0F, "Energy", "cal", 5),
                    decades(0x10, 0x11, "Volume", "m3", 2),
                    decades(0x14, 0x17, "Reactive power", "var", 0),
                    decades(0x18, 0x19, "Mass", "kg", 5),
                    decades(0x1A, 0x1B, "Relative humidity", "%", -1),
                    one(0x20, "Volume", Measure.of("ft3", 0)),
                    one(0x21, "Volume", Measure.of("ft3", -1)),
                    decades(0x28, 0x29, "Power", "W", 5),
                    one(0x2A, "Phase U-U", Measure.of("°", -1)),
                    one(0x2B, "Phase U-I", Measure.of("°", -1)),
                    decades(0x2C, 0x2F, "Frequency", "Hz", -3),
                    decades(0x30, 0x31, "Power", "J/h", 8),
                    decades(0x34, 0x37, "Apparent power", "VA", 0),
                    one(0x68, "Heat cost allocator rating K", Measure.of("1", ONE_4096TH)),
                    one(0x69, "Heat cost allocator rating Kq", Measure.of("W", ONE_4096TH)),
                    decades(0x74, 0x77, "Temperature limit", "Celsius", -3),
                    decades(0x78, 0x7F, "Cumulated maximum of active power", "W", -3))
            .flatMap(rows -> rows)
            .toList();

    private FbVifs() {}
}
