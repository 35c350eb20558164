package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A clock that is set, in the coding that the meter itself uses: type I where it does, else type F (EN 13757-3). */
final class ClockChange {
    private static final Octets WITH_SECONDS = Octets.of(0x06);
    private static final Octets TO_THE_MINUTE = Octets.of(0x04);
    private static final Octets DATE_TIME = Octets.of(0x6D);
    private static final int CENTURY = 100;
    private static final int FROM_2000 = 1 << 5;
    private static final int LOW_YEAR = 0x07;

    /** Until the meter is read out again its clock has gone on. */
    private static final int MOST_MINUTES = 5;

    private final LocalDateTime time;

    ClockChange(LocalDateTime time) {
        this.time = time;
    }

    MeterChange at(CalledMeter meter, Telegram before) {
        boolean seconds = clock(List.of(before))
                .filter(record -> record.dib().octets().equals(WITH_SECONDS))
                .isPresent();
        Octets record = seconds
                ? WITH_SECONDS.followedBy(DATE_TIME).followedBy(typeI())
                : TO_THE_MINUTE.followedBy(DATE_TIME).followedBy(typeF());
        return MeterChange.ofData(record, meter, this::found);
    }

    private Octets typeF() {
        return Octets.of(time.getMinute(), time.getHour() | FROM_2000).followedBy(date());
    }

    private Octets typeI() {
        int weekday = time.getDayOfWeek().getValue() << 5;
        return Octets.of(time.getSecond(), time.getMinute(), time.getHour() | weekday)
                .followedBy(date())
                .followedBy(Octets.of(0));
    }

    private Octets date() {
        int year = time.getYear() % CENTURY;
        return Octets.of(time.getDayOfMonth() | (year & LOW_YEAR) << 5, time.getMonthValue() | year >> 3 << 4);
    }

    private MeterChange.Finding found(List<Telegram> readout) {
        Optional<Value> held = clock(readout).map(DataRecord::value);
        boolean equal = held.filter(Value.DateTime.class::isInstance)
                .map(shown -> time.until(((Value.DateTime) shown).moment(), ChronoUnit.MINUTES))
                .filter(later -> later >= -1 && later <= MOST_MINUTES)
                .isPresent();
        return new MeterChange.Finding(
                equal, held.flatMap(Value::text).map("its clock shows "::concat).orElse("it does not tell its clock"));
    }

    private static Optional<DataRecord> clock(List<Telegram> readout) {
        return readout.stream()
                .flatMap(telegram -> telegram.records().list().stream())
                .filter(record -> Stream.of(WITH_SECONDS, TO_THE_MINUTE)
                        .anyMatch(dif -> record.dib().octets().equals(dif)))
                .filter(record -> record.vib().octets().equals(DATE_TIME))
                .findFirst();
    }
}
