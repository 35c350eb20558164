package io.mivo.application.lane;

import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.pace.Backoff;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who on a line was silent, a device or the line as a whole, and until when it is left alone. Safe for use by many threads. */
final class Paces {
    private record Pace(Backoff backoff, long since) {}

    private static final Optional<DeviceAddress> WHOLE_LINE = Optional.empty();

    private final Map<Optional<DeviceAddress>, Pace> silent = new ConcurrentHashMap<>();
    private final Ticker ticker;

    Paces(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Notes how a visit to a device ended. */
    void note(Visit visit, VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.LineDown) {
            lengthen(WHOLE_LINE);
            return;
        }
        silent.remove(WHOLE_LINE);
        if (!visit.isToKnownDevice()) {
            return;
        }
        Optional<DeviceAddress> device = Optional.of(visit.address());
        if (outcome instanceof VisitOutcome.Silent) {
            lengthen(device);
        } else if (!(outcome instanceof VisitOutcome.Unconfirmed)) {
            silent.remove(device);
        }
    }

    private void lengthen(Optional<DeviceAddress> who) {
        Pace first = new Pace(Backoff.NONE.afterSilence(), ticker.nanos());
        silent.merge(who, first, (before, now) -> new Pace(before.backoff().afterSilence(), now.since()));
    }

    /** Whether a device, or its whole line, was silent when it was last visited. */
    boolean wasSilent(DeviceAddress address) {
        return silent.containsKey(Optional.of(address)) || silent.containsKey(WHOLE_LINE);
    }

    /** How long a device, or its whole line, is still left alone; zero when it is not. */
    Duration rest(DeviceAddress address) {
        Duration device = rest(Optional.of(address));
        Duration line = rest(WHOLE_LINE);
        return device.compareTo(line) > 0 ? device : line;
    }

    private Duration rest(Optional<DeviceAddress> who) {
        Pace pace = silent.get(who);
        if (pace == null) {
            return Duration.ZERO;
        }
        Duration left = pace.backoff().pause().minusNanos(ticker.nanos() - pace.since());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** How many devices are left alone now. */
    int resting() {
        return (int) silent.keySet().stream()
                .filter(who -> who.isPresent() && !rest(who).isZero())
                .count();
    }
}
