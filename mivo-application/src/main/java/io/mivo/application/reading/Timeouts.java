package io.mivo.application.reading;

import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.refusal.RefusedException;
import java.time.Duration;

/** How long callers may wait. */
public final class Timeouts {
    private Timeouts() {}

    /** Refuses a timeout that is not positive or longer than five minutes. */
    public static void requireWithinLimits(Duration timeout) {
        boolean positive = !timeout.isNegative() && !timeout.isZero();
        if (!positive || timeout.compareTo(ReadSensor.LONGEST_TIMEOUT) > 0) {
            throw RefusedException.malformed(
                    "/timeout", "timeout must be more than PT0S and at most PT5M, not " + timeout);
        }
    }
}
