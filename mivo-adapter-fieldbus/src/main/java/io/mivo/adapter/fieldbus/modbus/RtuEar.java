package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Listens to an RTU line and remembers whether it was left in peace. For one thread at a time. */
final class RtuEar {
    private static final int BUFFER = 512;

    private final Ticker ticker;
    private final LateAnswers late;
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
        for (Optional<ReplyFrame> frame = into.next(); frame.isPresent(); frame = into.next()) {
            restless |= !late.take(frame.get());
        }
        restless |= into.isWithinFrame() || into.isNoisy();
        return true;
    }

    /** Whether a frame that was not wanted now was waited for before. */
    boolean isLate(ReplyFrame frame) {
        return late.take(frame);
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
