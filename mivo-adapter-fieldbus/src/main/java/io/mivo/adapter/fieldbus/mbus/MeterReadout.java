package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.mbus.codec.ApplicationError;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The readout of one meter: link reset, then requests for class 2 data, each with the frame count bit of the one before
 * until that was answered, until no telegram announces another. For one thread at a time.
 */
final class MeterReadout {
    /** A meter that never stops announcing is left after so many telegrams. */
    static final int MOST_TELEGRAMS = 16;

    private final List<Frame.LongFrame> telegrams = new ArrayList<>();
    private final Exchange exchange;
    private final Line line;
    private final int address;
    private boolean frameCount = true;

    MeterReadout(Exchange exchange, Line line, int address) {
        this.exchange = exchange;
        this.line = line;
        this.address = address;
    }

    /** Reads the meter. */
    VisitOutcome outcome() throws IOException {
        Heard first = begin();
        if (first instanceof Heard.Answer answer) {
            return answered((Frame.LongFrame) answer.frame());
        }
        return first instanceof Heard.Noise noise
                ? new VisitOutcome.Garbled(noise.detail())
                : new VisitOutcome.Silent("no answer from address " + address);
    }

    /**
     * Resets the link and asks for the first telegram. A meter that says nothing at all costs no more than its time-outs
     * for one request. One that answers although it did not acknowledge the reset may not have been reset, and so might
     * go on in the middle of its telegrams: it is reset and asked once more.
     */
    private Heard begin() throws IOException {
        boolean single = line.retries() == 0;
        Duration patience = single ? line.timeout().dividedBy(2) : line.timeout();
        if (isReset(patience)) {
            return asked(1 + line.retries(), line.timeout());
        }
        Heard unsure = asked(Math.max(1, line.retries()), patience);
        if (unsure instanceof Heard.Answer) {
            isReset(line.timeout());
            return asked(1 + line.retries(), line.timeout());
        }
        return unsure;
    }

    private boolean isReset(Duration patience) throws IOException {
        return exchange.ask(MasterFrames.resetLink(address), Answers::isAcknowledgement, patience)
                instanceof Heard.Answer;
    }

    private Heard asked(int times, Duration patience) throws IOException {
        Frame request = MasterFrames.requestClass2(address, frameCount);
        Heard heard = exchange.ask(request, this::isNews, patience);
        for (int i = 1; i < times && !(heard instanceof Heard.Answer); i++) {
            Heard again = exchange.ask(request, this::isNews, patience);
            heard = again instanceof Heard.Silence ? heard : again;
        }
        return heard;
    }

    /** A telegram that was had before is a late answer, or the meter repeats itself; neither is counted twice. */
    private boolean isNews(Frame frame) {
        return Answers.isData(frame, address)
                && telegrams.stream().noneMatch(had -> Answers.isSame(had, (Frame.LongFrame) frame));
    }

    private VisitOutcome answered(Frame.LongFrame first) throws IOException {
        Telegram telegram = TelegramDecoder.decode(first);
        Optional<ApplicationError> error = telegram.message().applicationError();
        if (error.isPresent()) {
            return new VisitOutcome.DeviceRefused("application error "
                    + error.get().code() + ": " + error.get().text());
        }
        telegrams.add(first);
        boolean complete = !telegram.records().moreFollow() || isFollowedToTheEnd();
        return new VisitOutcome.Answered(new RawAnswer.Telegrams(frames(), complete));
    }

    private boolean isFollowedToTheEnd() throws IOException {
        boolean moreFollow = true;
        while (moreFollow && telegrams.size() < MOST_TELEGRAMS) {
            frameCount = !frameCount;
            if (!(asked(1 + line.retries(), line.timeout()) instanceof Heard.Answer next)) {
                return false;
            }
            Frame.LongFrame frame = (Frame.LongFrame) next.frame();
            telegrams.add(frame);
            moreFollow = TelegramDecoder.decode(frame).records().moreFollow();
        }
        return !moreFollow;
    }

    private List<Octets> frames() {
        return telegrams.stream()
                .map(frame -> Octets.of(frame.encoded().toByteArray()))
                .toList();
    }
}
