package io.mivo.adapter.fieldbus.mbus.codec.value;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The day, month and year that types F, G and I share, as sent.
 *
 * @param year two digits; 127 for every year
 * @param century the hundred-year field of type F: 0 unknown, else centuries after 1900
 */
record CalendarDay(int day, int month, int year, int century) {
    private static final int EVERY_DAY = 0;
    private static final int EVERY_MONTH = 15;
    private static final int EVERY_YEAR = 127;
    private static final int LAST_YEAR_AFTER_2000 = 80;

    /** Reads two bytes: year bits 2..0 and day, then year bits 6..3 and month. */
    static CalendarDay of(Octets bytes, int century) {
        int year = bytes.at(0) >> 5 | bytes.at(1) >> 4 << 3;
        return new CalendarDay(bytes.at(0) & 0x1F, bytes.at(1) & 0x0F, year, century);
    }

    /** The day alone. */
    Value value() {
        return localDate().<Value>map(Value.Date::new).orElseGet(this::absent);
    }

    /** The day at a time of day; an absent time is an impossible one. */
    Value at(Optional<LocalTime> time, boolean toTheSecond, boolean summerTime) {
        Optional<LocalDate> date = localDate();
        if (date.isEmpty()) {
            return absent();
        }
        return time.map(date.get()::atTime)
                .<Value>map(moment -> new Value.DateTime(moment, toTheSecond, summerTime))
                .orElseGet(() -> Value.absent(Absence.INVALID));
    }

    private Optional<LocalDate> localDate() {
        boolean possible = year <= 99 && month >= 1 && month <= 12 && day >= 1;
        return possible && day <= YearMonth.of(fullYear(), month).lengthOfMonth()
                ? Optional.of(LocalDate.of(fullYear(), month, day))
                : Optional.empty();
    }

    private int fullYear() {
        if (century > 0) {
            return 1900 + 100 * century + year;
        }
        return year <= LAST_YEAR_AFTER_2000 ? 2000 + year : 1900 + year;
    }

    private Value absent() {
        boolean recurs = day == EVERY_DAY || month == EVERY_MONTH || year == EVERY_YEAR;
        return Value.absent(recurs ? Absence.PERIODIC : Absence.INVALID);
    }
}
