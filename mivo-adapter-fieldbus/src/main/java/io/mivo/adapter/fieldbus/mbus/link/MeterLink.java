package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.time.Duration;

/** The link to one meter, with its frame count bit. For one thread at a time. */
public final class MeterLink {
    private final Exchange exchange;
    private final Line line;
    private final CalledMeter called;
    private MeterTelegrams telegrams;
    private boolean frameCount = true;

    public MeterLink(Exchange exchange, Line line, CalledMeter called) {
        this.exchange = exchange;
        this.line = line;
        this.called = called;
        this.telegrams = new MeterTelegrams(called);
    }

    /** Whom it leads to. */
    public CalledMeter called() {
        return called;
    }

    /** What the meter has sent since the link was opened. */
    public MeterTelegrams telegrams() {
        return telegrams;
    }

    /**
     * Resets the meter's link, or selects it, once: then its next telegram is the first one.
     *
     * @return the acknowledgement, or what came instead
     */
    public Heard open(Duration patience) throws IOException {
        frameCount = true;
        telegrams = new MeterTelegrams(called);
        return exchange.open(called.opening(), Answers::isAcknowledgement, patience);
    }

    /**
     * The same until something is heard, with the line's patience. Repeats do not wait for what may still come late: that
     * is the acknowledgement of the same opening, and as good as its own.
     */
    public Heard open(int times) throws IOException {
        Heard heard = open(line.timeout());
        for (int i = 1; i < times && heard instanceof Heard.Silence; i++) {
            heard = exchange.ask(called.opening(), Answers::isAcknowledgement, line.timeout());
        }
        return heard;
    }

    /** Asks for a telegram that was not had yet, with the same frame count bit each time. */
    public Heard request(int times, Duration patience) throws IOException {
        Frame request = MasterFrames.requestClass2(called.address(), frameCount);
        Heard heard = exchange.ask(request, telegrams::isNews, patience);
        for (int i = 1; i < times && !(heard instanceof Heard.Answer); i++) {
            Heard again = exchange.ask(request, telegrams::isNews, patience);
            heard = again instanceof Heard.Silence ? heard : again;
        }
        return heard;
    }

    /** The same with the patience and the repeats of the line. */
    public Heard request() throws IOException {
        return request(1 + line.retries(), line.timeout());
    }

    /**
     * Whether an answer to the first request is just the last telegram of the readout before. An acknowledgement that came
     * late may have passed for one that was lost; then the link is not reset, and the meter repeats itself.
     */
    public boolean isRepeat(Heard first) {
        return first instanceof Heard.Answer answer && exchange.last().isRepeat(called, answer.frame());
    }

    /** The link was opened once more: who still says the same is a meter that always does. */
    public void acceptRepeat(Heard again) {
        if (isRepeat(again)) {
            exchange.last().accept(called, ((Heard.Answer) again).frame());
        }
    }

    /** Takes the telegram that was answered; the next request asks for the next one. */
    public Frame.LongFrame take(Heard.Answer answer) {
        Frame.LongFrame telegram = (Frame.LongFrame) answer.frame();
        telegrams.add(telegram);
        exchange.last().note(called, telegram);
        frameCount = !frameCount;
        return telegram;
    }

    /** The readout begins anew with the next request. */
    public void beginAnew() {
        telegrams = new MeterTelegrams(called);
    }

    /** Sends data, once and never again, and waits for the acknowledgement. */
    public Heard send(int controlInformation, Octets data) throws IOException {
        Frame request = MasterFrames.sendUserData(called.address(), frameCount, controlInformation, data);
        frameCount = !frameCount;
        return exchange.ask(request, Answers::isAcknowledgement, line.timeout());
    }

    /** Whether nobody else answers any more. */
    public boolean isQuietFor(Duration moment) throws IOException {
        return exchange.isQuietFor(moment);
    }
}
