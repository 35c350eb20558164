package io.mivo.adapter.fieldbus.mbus.codec.value;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.LocalTime;
import java.util.Optional;

/** Reads dates and times of types F, G, I and J; the size of the data says which. */
public final class DateCoding {
    private static final int EVERY_HOUR = 31;
    private static final int EVERY_MINUTE = 63;

    private DateCoding() {}

    /** A date: 2 bytes (G) and nothing else. */
    public static Value date(RawData data) {
        return data.bytes().size() == 2 ? dateTime(data) : undecoded(data);
    }

    /** A moment: 2 bytes are a date (G), 3 a time (J), 4 and 6 a date with time (F and I). */
    public static Value dateTime(RawData data) {
        if (data.form() != DataForm.INTEGER) {
            return undecoded(data);
        }
        return switch (data.bytes().size()) {
            case 2 -> typeG(data.bytes());
            case 3 -> typeJ(data.bytes());
            case 4 -> typeF(data.bytes());
            case 6 -> typeI(data.bytes());
            default -> Value.absent(Absence.NOT_DECODED);
        };
    }

    private static Value undecoded(RawData data) {
        return Value.absent(data.bytes().isEmpty() ? Absence.NOT_AVAILABLE : Absence.NOT_DECODED);
    }

    private static Value typeG(Octets bytes) {
        if (bytes.consistsOf(0)) {
            return Value.absent(Absence.NOT_AVAILABLE);
        }
        return bytes.consistsOf(0xFF)
                ? Value.absent(Absence.INVALID)
                : CalendarDay.of(bytes, 0).value();
    }

    private static Value typeJ(Octets bytes) {
        return wallClock(bytes.at(2), bytes.at(1), bytes.at(0))
                .<Value>map(Value.Time::new)
                .orElseGet(() -> Value.absent(Absence.INVALID));
    }

    private static Value typeF(Octets bytes) {
        if (bytes.consistsOf(0)) {
            return Value.absent(Absence.NOT_AVAILABLE);
        }
        int minute = bytes.at(0) & 0x3F;
        int hour = bytes.at(1) & 0x1F;
        CalendarDay day = CalendarDay.of(bytes.from(2), bytes.at(1) >> 5 & 0x03);
        boolean recurs = minute == EVERY_MINUTE || hour == EVERY_HOUR;
        Value value = recurs
                ? Value.absent(Absence.PERIODIC)
                : day.at(wallClock(hour, minute, 0), false, (bytes.at(1) & 0x80) != 0);
        return (bytes.at(0) & 0x80) == 0 ? value : markedInvalid(value);
    }

    private static Value typeI(Octets bytes) {
        if (bytes.consistsOf(0)) {
            return Value.absent(Absence.NOT_AVAILABLE);
        }
        Optional<LocalTime> time = wallClock(bytes.at(2) & 0x1F, bytes.at(1) & 0x3F, bytes.at(0) & 0x3F);
        Value value = CalendarDay.of(bytes.slice(3, 5), 0).at(time, true, (bytes.at(0) & 0x40) != 0);
        return (bytes.at(1) & 0x80) == 0 ? value : markedInvalid(value);
    }

    private static Value markedInvalid(Value value) {
        return new Value.Absent(Absence.INVALID, value.text());
    }

    private static Optional<LocalTime> wallClock(int hour, int minute, int second) {
        return hour < 24 && minute < 60 && second < 60
                ? Optional.of(LocalTime.of(hour, minute, second))
                : Optional.empty();
    }
}
