package io.mivo.application.scan;

import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ScanUnits.Find;
import io.mivo.application.port.driving.ScanUnits.Follower;
import io.mivo.application.port.driving.ScanUnits.Outcome;
import io.mivo.application.port.driving.ScanUnits.Progress;
import io.mivo.application.port.driving.ScanUnits.Range;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.sensor.UnitIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One scan of a line. For one thread. */
final class UnitScan {
    /** Nobody has these: Modbus over serial line V1.02, section 2.2. */
    private static final List<Integer> RESERVED = List.of(253, 249);

    private static final int ATTEMPTS = 3;

    private final Range range;
    private final Asking asking;
    private final Recognition recognition;
    private final Ticker ticker;
    private int asked;
    private int found;
    private Optional<String> trouble = Optional.empty();

    UnitScan(Range range, Asking asking, Recognition recognition, Ticker ticker) {
        this.range = range;
        this.asking = asking;
        this.recognition = recognition;
        this.ticker = ticker;
    }

    Outcome follow(Follower follower) {
        if (answersEvery()) {
            int first = range.units().get(0);
            asked++;
            if (asking.presence(first) instanceof VisitOutcome.Present present) {
                found(first, present.answer(), true, follower);
            }
            return new Outcome(asked, found, true, Optional.empty());
        }
        long began = ticker.nanos();
        for (int unit : range.units()) {
            if (trouble.isPresent() || follower.hasEnough()) {
                break;
            }
            follower.progress(new Progress(asked, range.units().size(), found, unit, rest(ticker.nanos() - began)));
            look(unit, follower);
        }
        return new Outcome(asked, found, asked == range.units().size(), trouble);
    }

    /** A server of one device may not look at the unit identifier at all; then even those answer that nobody can have. */
    private boolean answersEvery() {
        List<Integer> units = range.units();
        if (units.size() < 2 || !(range.line().transport() instanceof Transport.Tcp)) {
            return false;
        }
        Stream<Integer> some = Stream.of(units.get(0), units.get(units.size() / 2), units.get(units.size() - 1));
        return Stream.concat(RESERVED.stream(), some)
                .allMatch(unit -> asking.presence(unit) instanceof VisitOutcome.Present);
    }

    private Optional<Duration> rest(long nanos) {
        return asked == 0
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(nanos / asked * (range.units().size() - asked)));
    }

    private void look(int unit, Follower follower) {
        VisitOutcome outcome = asking.presence(unit);
        for (int i = 1; i < ATTEMPTS && outcome instanceof VisitOutcome.LineDown; i++) {
            outcome = asking.presence(unit);
        }
        if (outcome instanceof VisitOutcome.LineDown down) {
            trouble = Optional.of(down.detail());
            return;
        }
        asked++;
        if (outcome instanceof VisitOutcome.Present present) {
            found(unit, present.answer(), false, follower);
        } else if (outcome instanceof VisitOutcome.Garbled garbled) {
            found(unit, "answers nonsense: " + garbled.detail(), false, follower);
        }
    }

    private void found(int unit, String answer, boolean every, Follower follower) {
        found++;
        DeviceAddress.UnitId address = new DeviceAddress.UnitId(unit);
        UnitIdentity identity = asking.identity(unit);
        List<String> profiles = recognition.of(identity, address, visit -> asking.ask(range.line(), visit));
        follower.found(new Find(address, answer, identity, profiles, every));
    }
}
