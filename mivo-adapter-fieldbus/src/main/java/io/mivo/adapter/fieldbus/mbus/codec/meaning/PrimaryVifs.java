package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.decades;
import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.durations;
import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.one;

import java.util.List;
import java.util.stream.Stream;

/** The primary VIFs of EN 13757-3. */
final class PrimaryVifs {
    static final List<VifRow> ROWS = Stream.of(
                    decades(0x00, 0x07, "Energy", "Wh", -3),
                    decades(0x08, 0x0F, "Energy", "J", 0),
                    decades(0x10, 0x17, "Volume", "m3", -6),
                    decades(0x18, 0x1F, "Mass", "kg", -3),
                    durations(0x20, "On time", "s", "d"),
                    durations(0x24, "Operating time", "s", "d"),
                    decades(0x28, 0x2F, "Power", "W", -3),
                    decades(0x30, 0x37, "Power", "J/h", 0),
                    decades(0x38, 0x3F, "Volume flow", "m3/h", -6),
                    decades(0x40, 0x47, "Volume flow", "m3/min", -7),
                    decades(0x48, 0x4F, "Volume flow", "m3/s", -9),
                    decades(0x50, 0x57, "Mass flow", "kg/h", -3),
                    decades(0x58, 0x5B, "Flow temperature", "Celsius", -3),
                    decades(0x5C, 0x5F, "Return temperature", "Celsius", -3),
                    decades(0x60, 0x63, "Temperature difference", "K", -3),
                    decades(0x64, 0x67, "External temperature", "Celsius", -3),
                    decades(0x68, 0x6B, "Pressure", "bar", -3),
                    one(0x6C, "Date", Kind.DATE),
                    one(0x6D, "Date and time", Kind.MOMENT),
                    one(0x6E, "Heat cost allocation", Measure.of("1", 0)),
                    durations(0x70, "Averaging duration", "s", "d"),
                    durations(0x74, "Actuality duration", "s", "d"),
                    one(0x78, "Fabrication number", Kind.IDENTIFICATION),
                    one(0x79, "Identification", Kind.IDENTIFICATION),
                    one(0x7A, "Bus address", Kind.CODE))
            .flatMap(rows -> rows)
            .toList();

    private PrimaryVifs() {}
}
