package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Deadline;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.function.Supplier;

/** One wait for an answer on an RTU line; whatever else arrives is passed over. For one thread at a time. */
final class RtuListening {
    private final Transaction asked;
    private final LineConnection line;
    private final RtuEar ear;
    private final Echo echo;
    private final RtuPatience patience;
    private final RtuReception arrived = new RtuReception();
    private Optional<String> stranger = Optional.empty();

    RtuListening(Transaction asked, LineConnection line, RtuEar ear, Echo echo) {
        this.asked = asked;
        this.line = line;
        this.ear = ear;
        this.echo = echo;
        this.patience = RtuPatience.begun(asked, echo.size());
    }

    /**
     * The answer; what follows it at once was not asked for.
     *
     * @throws GarbledReplyException when something else came
     * @throws SocketTimeoutException when nothing came
     * @throws IOException when the line broke or was closed
     */
    ReplyFrame answer() throws IOException {
        Optional<ReplyFrame> answer = Optional.empty();
        while (answer.isEmpty()) {
            boolean quiet = !hears();
            answer = quiet ? afterGap() : whole();
            if (answer.isEmpty() && quiet && isOver()) {
                throw failure();
            }
        }
        ear.takeUnasked(arrived);
        doubtIf(arrived.isWithinFrame() || arrived.isNoisy());
        echo.isAnswered();
        return answer.get();
    }

    /** Whether as many octets as the answer has were heard, though damaged. */
    boolean isAllHeard() {
        return asked.request().isRead() && arrived.lost() >= RtuLength.ofRead(asked.request());
    }

    private boolean hears() throws IOException {
        try {
            ear.hear(line, arrived, limit());
            return true;
        } catch (SocketTimeoutException quiet) {
            return false;
        }
    }

    /** Noise before an answer does not end the wait for it; a gap within it does, or behind as much as a frame needs. */
    private Deadline limit() {
        return arrived.isWithinFrame() || arrived.hasLostFrame()
                ? patience.last().within(asked.line().gap())
                : patience.first();
    }

    private boolean isOver() {
        return patience.first().hasPassed() || arrived.hasLostFrame();
    }

    private Optional<ReplyFrame> whole() {
        return echo.isOutOf(arrived) ? wanted(arrived::next) : Optional.empty();
    }

    private Optional<ReplyFrame> afterGap() {
        echo.isOver();
        return wanted(arrived::nextAfterGap);
    }

    private Optional<ReplyFrame> wanted(Supplier<Optional<ReplyFrame>> frames) {
        for (Optional<ReplyFrame> frame = frames.get(); frame.isPresent(); frame = frames.get()) {
            Optional<String> strange = frame.get().strangeness(asked.request());
            if (strange.isEmpty()) {
                return frame;
            }
            if (!ear.isLate(frame.get())) {
                stranger = stranger.or(() -> strange);
            }
        }
        return Optional.empty();
    }

    private IOException failure() {
        doubtIf(arrived.isNoisy() || stranger.isPresent());
        if (stranger.isPresent()) {
            return new GarbledReplyException(stranger.get());
        }
        return arrived.isNoisy()
                ? new GarbledReplyException("the answer's check is wrong, or it broke off")
                : new SocketTimeoutException("nothing came");
    }

    private void doubtIf(boolean doubtful) {
        if (doubtful) {
            ear.doubt();
        }
    }
}
