package io.mivo.app.architecture.canary.application.reading;

import io.mivo.app.architecture.canary.Breaks;
import java.time.Instant;
import java.util.function.LongSupplier;

@Breaks({"time comes from the clock", "monotonic time comes from the ticker"})
public final class Impatient {
    public boolean isPast(Instant instant) {
        LongSupplier ticker = System::nanoTime;
        return instant.isBefore(Instant.now()) && ticker.getAsLong() > 0;
    }
}
