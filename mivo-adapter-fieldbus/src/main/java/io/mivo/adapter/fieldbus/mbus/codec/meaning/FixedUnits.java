package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.decades;
import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.one;

import java.util.List;
import java.util.stream.Stream;

/** The units of the fixed data structure. Clock and calendar (00, 01) and reserved codes are left unknown. */
final class FixedUnits {
    static final List<VifRow> ROWS = Stream.of(
                    decades(0x02, 0x0A, "Energy", "Wh", 0),
                    decades(0x0B, 0x13, "Energy", "J", 3),
                    decades(0x14, 0x1C, "Power", "W", 0),
                    decades(0x1D, 0x25, "Power", "J/h", 3),
                    decades(0x26, 0x2E, "Volume", "m3", -6),
                    decades(0x2F, 0x37, "Volume flow", "m3/h", -6),
                    one(0x38, "Temperature", Measure.of("Celsius", -3)),
                    one(0x39, "Heat cost allocation", Measure.of("1", 0)),
                    one(0x3F, "Dimensionless", Measure.of("1", 0)))
            .flatMap(rows -> rows)
            .toList();

    private FixedUnits() {}
}
