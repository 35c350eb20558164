package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.bus.Transport;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * Frames of Modbus RTU: unit, function, data and a check. They carry no number, so that whatever may be the answer to an
 * earlier request is waited for before another one of its kind goes out, also on a new connection: behind a converter
 * it is the same line.
 */
final class RtuFraming implements Framing {
    /** After an answer; a device that gives it twice gives the second one sooner. */
    private static final Duration REST_OF_LOOK_ALIKES = Duration.ofMillis(50);

    /** Long enough to see what has arrived. */
    private static final Duration GLANCE = Duration.ofMillis(1);

    private final boolean outlivesDoubt;
    private final RtuEar ear;
    private final Echo echo = new Echo();
    private final LateAnswers late;
    private final Doubts doubts = new Doubts();
    private Optional<RequestKind> last = Optional.empty();

    RtuFraming(Transport transport, Ticker ticker) {
        this.outlivesDoubt = transport instanceof Transport.Serial;
        this.late = new LateAnswers(ticker);
        this.ear = new RtuEar(ticker, late);
    }

    @Override
    public boolean isUsable(LineConnection line, boolean fresh) {
        return true;
    }

    @Override
    public Duration silence(Transaction asked) {
        Duration silence = RtuPatience.silence(asked.line());
        boolean alike = last.filter(RequestKind.of(asked.request())::equals).isPresent();
        return alike && silence.compareTo(REST_OF_LOOK_ALIKES) < 0 ? REST_OF_LOOK_ALIKES : silence;
    }

    @Override
    public Optional<ModbusRequest> probeBefore(Transaction asked) {
        return doubts.probeBefore(asked);
    }

    @Override
    public void probed(ModbusRequest probe) {
        doubts.settle(probe);
    }

    @Override
    public void settle(Transaction asked, LineConnection line) throws IOException {
        RtuReception arrived = new RtuReception();
        boolean heard = true;
        while (heard) {
            Duration wait = wait(asked);
            if (asked.deadline().remaining().compareTo(wait) <= 0) {
                throw new SocketTimeoutException("the line does not come to rest in time");
            }
            heard = ear.hearsUnasked(line, arrived, asked.deadline().within(wait));
        }
    }

    private Duration wait(Transaction asked) {
        Duration unrest = ear.unrest(asked.line().gap());
        Duration owed = asked.repeated() ? Duration.ZERO : late.left(asked.request());
        Duration longer = unrest.compareTo(owed) > 0 ? unrest : owed;
        return longer.compareTo(GLANCE) > 0 ? longer : GLANCE;
    }

    @Override
    public byte[] framed(ModbusRequest request) {
        byte[] octets = Crc16.sealed(ModbusMessages.body(request));
        echo.sent(request, octets);
        last = Optional.of(RequestKind.of(request));
        return octets;
    }

    @Override
    public ReplyFrame answer(Transaction asked, LineConnection line) throws IOException {
        RtuListening listening = new RtuListening(asked, line, ear, echo);
        Optional<ReplyFrame> answer = Optional.empty();
        try {
            answer = Optional.of(listening.answer());
            doubts.note(asked.request(), ear.unasked());
            late.answered(asked);
            return answer.get();
        } finally {
            if (answer.isEmpty()) {
                lose(asked, listening.isAllHeard());
            }
        }
    }

    /** What came damaged does not come again. */
    private void lose(Transaction asked, boolean damaged) {
        doubts.add(asked.request());
        if (!damaged) {
            late.owe(asked);
        }
    }

    @Override
    public boolean outlivesDoubt() {
        return outlivesDoubt;
    }
}
