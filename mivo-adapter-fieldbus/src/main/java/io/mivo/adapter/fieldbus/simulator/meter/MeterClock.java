package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.application.port.driven.Ticker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The clock of a meter once it has been set; until then the readout tells its own time. For one thread at a time. */
final class MeterClock {
    /** Local date and time, type F. */
    private static final String MINUTES = "046d";
    /** Local date and time with seconds, type I. */
    private static final String SECONDS = "066d";
    /** Date alone, type G. */
    private static final String DATE = "026c";

    private static final int CENTURY = 2000;
    private static final int AFTER_2000 = 1 << 5;
    private static final int SIX_BITS = 0x3F;
    private static final int FIVE_BITS = 0x1F;

    private static final Map<String, BiFunction<Octets, LocalDateTime, LocalDateTime>> READ = Map.of(
            MINUTES, (data, now) -> date(data, 2).atTime(data.at(1) & FIVE_BITS, data.at(0) & SIX_BITS),
            SECONDS,
                    (data, now) ->
                            date(data, 3).atTime(data.at(2) & FIVE_BITS, data.at(1) & SIX_BITS, data.at(0) & SIX_BITS),
            DATE, (data, now) -> LocalDateTime.of(date(data, 0), now.toLocalTime()));

    private static final Map<String, Function<LocalDateTime, Octets>> SHOWN = Map.of(
            MINUTES,
                    now -> Octets.of(now.getMinute(), now.getHour() | AFTER_2000)
                            .followedBy(date(now)),
            SECONDS,
                    now -> Octets.of(now.getSecond(), now.getMinute(), now.getHour())
                            .followedBy(date(now))
                            .followedBy(Octets.of(0)),
            DATE, MeterClock::date);

    private final Ticker ticker;
    private LocalDateTime setTo = LocalDateTime.of(LocalDate.of(CENTURY, 1, 1), LocalTime.MIDNIGHT);
    private long setAt;
    private boolean isSet;

    MeterClock(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Whether a record of this header sets the clock. */
    static boolean isMeantBy(String header) {
        return READ.containsKey(header);
    }

    /** Whether the clock can be set to this. */
    boolean canBeSet(String header, Octets data) {
        try {
            return read(header, data).getYear() >= CENTURY;
        } catch (DateTimeException nonsense) {
            return false;
        }
    }

    /** Sets the clock. */
    void set(String header, Octets data) {
        setTo = read(header, data);
        setAt = ticker.nanos();
        isSet = true;
    }

    /** What a record of this header shows; empty while the clock was not set, or if it is of something else. */
    Optional<Octets> shown(String header) {
        return isSet ? Optional.ofNullable(SHOWN.get(header)).map(coding -> coding.apply(now())) : Optional.empty();
    }

    private LocalDateTime read(String header, Octets data) {
        return READ.getOrDefault(header, (any, now) -> now).apply(data, now());
    }

    private LocalDateTime now() {
        return isSet ? setTo.plus(Duration.ofNanos(ticker.nanos() - setAt)) : setTo;
    }

    private static LocalDate date(Octets data, int index) {
        int year = data.at(index) >> 5 | data.at(index + 1) >> 4 << 3;
        return LocalDate.of(CENTURY + year, data.at(index + 1) & 0xF, data.at(index) & FIVE_BITS);
    }

    private static Octets date(LocalDateTime now) {
        int year = now.getYear() - CENTURY;
        return Octets.of(now.getDayOfMonth() | (year & 7) << 5, now.getMonthValue() | year >> 3 << 4);
    }
}
