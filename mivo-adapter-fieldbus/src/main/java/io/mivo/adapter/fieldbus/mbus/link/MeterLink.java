package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The link to one meter, with its frame count bit. For one thread at a time. */
public final class MeterLink {
    private final Exchange exchange;
    private final Line line;
    private final CalledMeter called;
    private MeterTelegrams telegrams;
    private boolean frameCount = true;
    private Optional<Duration> acknowledgedAfter = Optional.empty();
    private boolean isDoubtful;

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
        begin();
        return acknowledged(exchange.open(called.opening(), Answers::isAcknowledgement, patience));
    }

    /** Selects the meter, once, and waits no longer than the line was seen to need. */
    public Heard hurry() throws IOException {
        begin();
        return acknowledged(exchange.hurry(called.opening()));
    }

    private void begin() {
        frameCount = true;
        telegrams = new MeterTelegrams(called);
    }

    private Heard acknowledged(Heard opened) {
        isDoubtful = exchange.haste().isOpen();
        acknowledgedAfter = opened instanceof Heard.Answer ? Optional.of(exchange.answeredAfter()) : Optional.empty();
        return opened;
    }

    /** Whoever acknowledged the opening told who he is, and was alone. */
    public void confirmOpening() {
        acknowledgedAfter.filter(after -> called.isSelected()).ifPresent(exchange.haste()::confirm);
    }

    /** Whoever acknowledged the opening is not there. */
    public void doubtOpening() {
        exchange.haste().doubt(isDoubtful);
    }

    /** Whether the answer to an earlier, hurried selection came, and this was not told yet. */
    public boolean tellBelated() {
        return exchange.haste().tellBelated();
    }

    /**
     * Opens it until something is heard, with the line's patience. Repeats do not wait for what may still come late: that
     * is the acknowledgement of the same opening, and as good as its own.
     */
    public Heard open(int times) throws IOException {
        Heard heard = open(line.timeout());
        for (int i = 1; i < times && heard instanceof Heard.Silence; i++) {
            heard = acknowledged(exchange.ask(called.opening(), Answers::isAcknowledgement, line.timeout()));
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

    /** Whether one of its telegrams came before the link was opened, and the meter was not found to send it each time. */
    public boolean isOld() {
        return telegrams.all().stream().anyMatch(telegram -> exchange.last().isOld(called, telegram));
    }

    /** Whether its telegrams seem to be of different readouts: their access numbers leap, which this meter's usually do not. */
    public boolean isMixed() {
        return !telegrams.areInSequence() && !exchange.last().leaps(called);
    }

    /** Whether a readout that seems whole has fewer telegrams than the last one: it may have begun in the middle. */
    public boolean isShort(boolean isWhole) {
        return isWhole && telegrams.count() < exchange.last().whole(called);
    }

    /** Whether its telegrams are of different readouts for sure: its access numbers never leapt before. */
    public boolean isSurelyMixed() {
        return isMixed() && exchange.last().isSequential(called);
    }

    /** The readout is over. */
    public void close(boolean isWhole) {
        if (isWhole) {
            exchange.last().noteWhole(called, telegrams.count());
        }
        exchange.last().note(called, telegrams.all());
        if (telegrams.count() > 1 && telegrams.areInSequence()) {
            exchange.last().noteSequence(called, true);
        }
    }

    /** The readout was made again because it was old or mixed: what is so now the meter does each time. */
    public void acceptAgain() {
        if (isOld()) {
            exchange.last().accept(called, telegrams.all());
        }
        if (isMixed() && !isSurelyMixed()) {
            exchange.last().noteSequence(called, false);
        }
    }

    /** Takes the telegram that was answered; the next request asks for the next one. */
    public Frame.LongFrame take(Heard.Answer answer) {
        Frame.LongFrame telegram = (Frame.LongFrame) answer.frame();
        telegrams.add(telegram);
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
