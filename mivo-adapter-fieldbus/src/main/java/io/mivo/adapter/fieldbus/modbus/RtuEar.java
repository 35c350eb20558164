package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Listens to an RTU line and remembers whether it was left in peace. For one thread at a time. */
final class RtuEar {
    private static final int BUFFER = 512;

    private final Ticker ticker;
    private final LateAnswers late;
    private final Set<RequestKind> unasked = new HashSet<>();
    private long heardAt;
    private boolean restless;

    RtuEar(Ticker ticker, LateAnswers late) {
        this.ticker = ticker;
        this.late = late;
        this.heardAt = ticker.nanos();
    }

    /** Waits for octets. */
    void hear(LineConnection line, RtuReception into, Deadline until) throws IOException {
        byte[] arrived = new byte[BUFFER];
        int count = line.read(arrived, 0, until);
        into.add(arrived, count);
        heardAt = ticker.nanos();
    }

    /**
     * Waits for octets that nobody wants any more; false when none came.
     *
     * @throws IOException when the line broke or was closed
     */
    boolean hearsUnasked(LineConnection line, RtuReception into, Deadline until) throws IOException {
        try {
            hear(line, into, until);
        } catch (SocketTimeoutException quiet) {
            restless = false;
            return false;
        }
        takeUnasked(into);
        restless |= into.isWithinFrame() || into.isNoisy();
        return true;
    }

    /** Takes whole frames that nobody wants any more. */
    void takeUnasked(RtuReception arrived) {
        for (Optional<ReplyFrame> frame = arrived.next(); frame.isPresent(); frame = arrived.next()) {
            restless |= !isLate(frame.get());
        }
    }

    /** Whether a frame that is not wanted now was waited for before; any other was never asked for. */
    boolean isLate(ReplyFrame frame) {
        boolean owed = late.take(frame);
        if (!owed) {
            unasked.add(RequestKind.of(frame));
        }
        return owed;
    }

    /** Of which kinds there were frames that nobody had asked for, since this was asked last. */
    Set<RequestKind> unasked() {
        Set<RequestKind> kinds = Set.copyOf(unasked);
        unasked.clear();
        return kinds;
    }

    /** What came was not all there should be, or more. */
    void doubt() {
        restless = true;
    }

    /** How long it still has to be quiet, after octets that were not expected, to have been so for a while. */
    Duration unrest(Duration gap) {
        Duration left = gap.minusNanos(ticker.nanos() - heardAt);
        return restless && !left.isNegative() ? left : Duration.ZERO;
    }
}
