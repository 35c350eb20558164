package io.mivo.application.lane;

import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ObserveLines.Rest;
import io.mivo.application.port.driving.ObserveLines.Resting;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.pace.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/**
 * Who on a line was silent, a device or the line as a whole, and until when it is left alone. Each pause is up to a
 * quarter shorter than it might be, by chance, so that what fell silent together is not tried again together. Told how
 * visits ended by one thread, asked by many.
 */
final class Paces {
    private record Pace(Backoff backoff, long since, Duration pause) {}

    private static final int PARTS = 1024;

    private static final Optional<DeviceAddress> WHOLE_LINE = Optional.empty();

    private final Map<Optional<DeviceAddress>, Pace> silent = new ConcurrentHashMap<>();
    private final Ticker ticker;
    private final RandomGenerator chance;

    Paces(Ticker ticker, RandomGenerator chance) {
        this.ticker = ticker;
        this.chance = chance;
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
        Pace before = silent.get(who);
        Backoff longer = (before == null ? Backoff.NONE : before.backoff()).afterSilence();
        Duration pause = who.isPresent() ? longer.pause() : longer.pauseOfLine();
        silent.put(who, new Pace(longer, ticker.nanos(), shortened(pause)));
    }

    private Duration shortened(Duration pause) {
        return pause.minus(pause.multipliedBy(chance.nextInt(PARTS / 4)).dividedBy(PARTS));
    }

    /** Whether a device, or its whole line, was silent when it was last visited. */
    boolean wasSilent(DeviceAddress address) {
        return silent.containsKey(Optional.of(address)) || silent.containsKey(WHOLE_LINE);
    }

    /** How long a device, or its whole line, is still left alone; zero when it is not. */
    Duration rest(DeviceAddress address) {
        Duration device = rest(Optional.of(address));
        Duration line = rest(WHOLE_LINE);
        return longer(device, line);
    }

    private Duration rest(Optional<DeviceAddress> who) {
        Pace pace = silent.get(who);
        if (pace == null) {
            return Duration.ZERO;
        }
        Duration left = pace.pause().minusNanos(ticker.nanos() - pace.since());
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Who is left alone now. */
    Resting resting() {
        Map<String, Duration> longest = new TreeMap<>();
        silent.keySet().forEach(who -> longest.merge(name(who), rest(who), Paces::longer));
        List<Rest> rests = longest.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> new Rest(each.getKey(), each.getValue()))
                .toList();
        return new Resting(devicesResting(), rests);
    }

    private int devicesResting() {
        return (int) silent.keySet().stream()
                .filter(who -> who.isPresent() && !rest(who).isZero())
                .count();
    }

    private static String name(Optional<DeviceAddress> who) {
        return who.map(address -> address instanceof SecondaryAddress ? Rest.SECONDARY : address.toString())
                .orElse(Rest.WHOLE_LINE);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
