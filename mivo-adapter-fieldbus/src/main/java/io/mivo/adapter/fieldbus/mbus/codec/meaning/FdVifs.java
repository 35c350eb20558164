package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.decades;
import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.durations;
import static io.mivo.adapter.fieldbus.mbus.codec.meaning.VifRow.one;

import java.util.List;
import java.util.stream.Stream;

/** The VIFs of EN 13757-3 that follow FD. */
final class FdVifs {
    static final List<VifRow> ROWS = Stream.of(
                    decades(0x00, 0x03, "Credit", "currency", -3),
                    decades(0x04, 0x07, "Debit", "currency", -3),
                    one(0x08, "Unique message identification", Kind.CODE),
                    one(0x09, "Device type", Kind.CODE),
                    one(0x0A, "Manufacturer", Kind.CODE),
                    one(0x0B, "Parameter set identification", Kind.CODE),
                    one(0x0C, "Model version", Kind.CODE),
                    one(0x0D, "Hardware version", Kind.CODE),
                    one(0x0E, "Firmware version", Kind.CODE),
                    one(0x0F, "Other software version", Kind.CODE),
                    one(0x10, "Customer location", Kind.CODE),
                    one(0x11, "Customer", Kind.CODE),
                    one(0x12, "Access code user", Kind.NUMBER),
                    one(0x13, "Access code operator", Kind.NUMBER),
                    one(0x14, "Access code system operator", Kind.NUMBER),
                    one(0x15, "Access code developer", Kind.NUMBER),
                    one(0x16, "Password", Kind.NUMBER),
                    one(0x17, "Error flags", Kind.FLAGS),
                    one(0x18, "Error mask", Kind.FLAGS),
                    one(0x19, "Security key", Kind.NUMBER),
                    one(0x1A, "Digital output", Kind.FLAGS),
                    one(0x1B, "Digital input", Kind.FLAGS),
                    one(0x1C, "Baud rate", Measure.of("1", 0)),
                    one(0x1D, "Response delay", Measure.of("bit times", 0)),
                    one(0x1E, "Retries", Measure.of("1", 0)),
                    one(0x1F, "Remote control", Kind.NUMBER),
                    one(0x20, "First storage number", Kind.NUMBER),
                    one(0x21, "Last storage number", Kind.NUMBER),
                    one(0x22, "Size of storage block", Measure.of("1", 0)),
                    one(0x23, "Descriptor of tariff and subunit", Kind.NUMBER),
                    durations(0x24, "Storage interval", "s", "year"),
                    one(0x2A, "Operator specific data", Kind.CONTAINER),
                    one(0x2B, "Time point second", Measure.of("1", 0)),
                    durations(0x2C, "Duration since last readout", "s", "d"),
                    one(0x30, "Start of tariff", Kind.MOMENT),
                    durations(0x31, "Duration of tariff", "min", "d"),
                    durations(0x34, "Period of tariff", "s", "year"),
                    one(0x3A, "Dimensionless", Measure.of("1", 0)),
                    one(0x3B, "Container wM-Bus", Kind.CONTAINER),
                    durations(0x3C, "Period of nominal transmissions", "s", "d"),
                    decades(0x40, 0x4F, "Voltage", "V", -9),
                    decades(0x50, 0x5F, "Current", "A", -12),
                    one(0x60, "Reset counter", Measure.of("1", 0)),
                    one(0x61, "Cumulation counter", Measure.of("1", 0)),
                    one(0x62, "Control signal", Kind.NUMBER),
                    one(0x63, "Day of week", Kind.NUMBER),
                    one(0x64, "Week number", Kind.NUMBER),
                    one(0x65, "Time point of day change", Kind.NUMBER),
                    one(0x66, "State of parameter activation", Kind.NUMBER),
                    one(0x67, "Special supplier information", Kind.NUMBER),
                    durations(0x68, "Duration since last cumulation", "h", "year"),
                    durations(0x6C, "Operating time of battery", "h", "year"),
                    one(0x70, "Date and time of battery change", Kind.MOMENT),
                    one(0x71, "Radio frequency level", Measure.of("dBm", 0)),
                    one(0x72, "Daylight saving", Kind.CONTAINER),
                    one(0x73, "Listening window", Kind.CONTAINER),
                    one(0x74, "Remaining battery life", Measure.of("d", 0)),
                    one(0x75, "Number of stops of the meter", Measure.of("1", 0)),
                    one(0x76, "Container of the manufacturer", Kind.CONTAINER))
            .flatMap(rows -> rows)
            .toList();

    private FdVifs() {}
}
