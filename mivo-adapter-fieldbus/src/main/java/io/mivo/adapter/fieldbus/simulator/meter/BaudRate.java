package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How fast a meter talks. After a change it goes back to the rate before unless it is spoken to at the new one in time.
 * For one thread at a time.
 */
final class BaudRate {
    /** Control information of the slowest rate, the others follow. */
    private static final int FIRST = 0xB8;

    private static final List<Integer> RATES = List.of(300, 600, 1_200, 2_400, 4_800, 9_600, 19_200, 38_400);

    private Ticker ticker = Ticker.SYSTEM;
    private Duration patience = Duration.ofMinutes(2);
    private int rate;
    private int rateBefore;
    private long changedAt;

    BaudRate(int rate) {
        this.rate = rate;
        this.rateBefore = rate;
    }

    void tickBy(Ticker other) {
        ticker = other;
    }

    /** How long it waits to be spoken to after a change. */
    void waitFor(Duration longest) {
        patience = longest;
    }

    /** Octets per second times eleven; after the time to go back, if that is due. */
    int now() {
        if (rate != rateBefore && ticker.nanos() - changedAt > patience.toNanos()) {
            rate = rateBefore;
        }
        return rate;
    }

    /** A valid frame for this meter was heard. */
    void confirm() {
        rateBefore = rate;
    }

    /** Changes the rate, after the acknowledgement has been sent at the old one. */
    void change(int to) {
        rateBefore = rate;
        rate = to;
        changedAt = ticker.nanos();
    }

    /** The rate that a control information asks for. */
    static Optional<Integer> meantBy(int controlInformation) {
        int index = controlInformation - FIRST;
        return index >= 0 && index < RATES.size() ? Optional.of(RATES.get(index)) : Optional.empty();
    }
}
