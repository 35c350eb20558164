package io.mivo.app.architecture.canary.adapter.persistence.sqlite;

import io.mivo.app.architecture.canary.Breaks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;

@Breaks("time comes from the clock")
public final class Stamps {
    public List<Supplier<Object>> all() {
        return List.of(LocalDate::now, System::currentTimeMillis, Date::new, Calendar::getInstance, Clock::systemUTC);
    }

    /** Sound. */
    public LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }
}
