package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.Heard;
import io.mivo.adapter.fieldbus.mbus.link.MeterLink;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The readout of one meter: link reset or selection, then requests for class 2 data, each with the frame count bit of the
 * one before until that was answered, until no telegram announces another. For one thread at a time.
 */
final class MeterReadout {
    private static final int APPLICATION_RESET = 0x50;
    private static final String REPETITION =
            "the meter announced a further telegram and then repeated one that it had sent";

    private final MeterLink link;
    private final Line line;
    private final MeterHabits habits;

    MeterReadout(MeterLink link, Line line, MeterHabits habits) {
        this.link = link;
        this.line = line;
        this.habits = habits;
    }

    /** Reads whoever is at an address; where several may be, the one who answers is called by his whole address first. */
    static VisitOutcome of(Exchange exchange, Line line, CalledMeter called, MeterHabits habits) throws IOException {
        MeterLink link = new MeterLink(exchange, line, called);
        if (!called.isOpen()) {
            return new MeterReadout(link, line, habits).outcome();
        }
        Encounter met = Encounter.on(link, 1 + line.retries());
        if (met instanceof Encounter.None none) {
            return none.outcome();
        }
        CalledMeter one =
                ((Encounter.One) met).sender().flatMap(called::narrowedTo).orElse(called);
        VisitOutcome outcome = new MeterReadout(new MeterLink(exchange, line, one), line, habits).outcome();
        return outcome instanceof VisitOutcome.Silent
                ? new VisitOutcome.Garbled(called.name() + ": several meters answer")
                : outcome;
    }

    /** Reads the meter; when somebody else selected another one meanwhile, once more. */
    VisitOutcome outcome() throws IOException {
        VisitOutcome outcome = attempt();
        return link.called().isSelected() && link.telegrams().stranger().isPresent() ? attempt() : outcome;
    }

    /**
     * Reads the meter; when it tells what came before, or its telegrams do not follow one another, once more. An acknowledgement that came late may have passed for one
     * that was lost: then the link was not reset, and the meter repeats itself. Or a telegram came late, or twice.
     */
    private VisitOutcome attempt() throws IOException {
        VisitOutcome outcome = attemptOnce();
        if (link.isOld() || link.isMixed() || link.isShort(isWhole(outcome))) {
            outcome = attemptOnce();
            if (link.isSurelyMixed()) {
                outcome = new VisitOutcome.Garbled(link.called().name() + ": its telegrams do not follow one another");
            }
            link.acceptAgain();
        }
        link.close(isWhole(outcome));
        return outcome;
    }

    private static boolean isWhole(VisitOutcome outcome) {
        return outcome instanceof VisitOutcome.Answered answered
                && answered.answer() instanceof RawAnswer.Telegrams telegrams
                && telegrams.complete();
    }

    private VisitOutcome attemptOnce() throws IOException {
        Heard first = begun();
        VisitOutcome outcome = first instanceof Heard.Answer answer ? answered(answer) : unanswered(first);
        Optional<Identity> stranger = link.telegrams().stranger();
        return stranger.isPresent() ? new VisitOutcome.Garbled(mixed(stranger.get())) : outcome;
    }

    private String mixed(Identity stranger) {
        String own = link.telegrams()
                .sender()
                .map(Identity::id)
                .map(id -> id + " and ")
                .orElse("");
        return own + stranger.id() + " answer at " + link.called().name();
    }

    private VisitOutcome unanswered(Heard heard) {
        return heard instanceof Heard.Noise noise
                ? new VisitOutcome.Garbled(noise.detail())
                : new VisitOutcome.Silent("no answer from " + link.called().name());
    }

    private Heard begun() throws IOException {
        if (habits.reset().isPresent()) {
            return beginRestarted(habits.reset().get());
        }
        return link.called().isSelected() ? beginSelected() : beginReset();
    }

    /** Sends the application reset that the meter wants, at most as often as a request; then its readout begins anew. */
    private Heard beginRestarted(ApplicationReset reset) throws IOException {
        Heard heard = link.open(1 + line.retries());
        if (heard instanceof Heard.Silence) {
            return heard;
        }
        for (int i = 0; i <= line.retries(); i++) {
            heard = link.send(APPLICATION_RESET, MeterVisit.subcode(reset));
            if (heard instanceof Heard.Answer) {
                return link.request();
            }
        }
        return heard;
    }

    private Heard beginSelected() throws IOException {
        Heard opened = link.open(1 + line.retries());
        return opened instanceof Heard.Silence ? opened : link.request();
    }

    /**
     * Resets the link and asks for the first telegram. A meter that says nothing at all costs no more than its time-outs
     * for one request. One that answers although it did not acknowledge the reset may not have been reset, and so might
     * repeat its last telegram or go on in the middle: it is reset again until it acknowledges.
     */
    private Heard beginReset() throws IOException {
        boolean single = line.retries() == 0;
        Duration patience = single ? line.timeout().dividedBy(2) : line.timeout();
        if (link.open(patience) instanceof Heard.Answer) {
            return link.request();
        }
        Heard unsure = link.request(Math.max(1, line.retries()), patience);
        if (unsure instanceof Heard.Answer) {
            boolean isReset = link.open(1 + line.retries()) instanceof Heard.Answer;
            return isReset ? link.request() : afterLastTelegram();
        }
        return unsure;
    }

    /** A meter that never acknowledges a reset is read to its last telegram; the one after that is the first of a new readout. */
    private Heard afterLastTelegram() throws IOException {
        Heard heard = link.request();
        for (int i = 0; i < habits.maxTelegrams() && heard instanceof Heard.Answer answer; i++) {
            boolean moreFollow =
                    TelegramDecoder.decode(link.take(answer)).records().moreFollow();
            if (!moreFollow) {
                link.beginAnew();
                return link.request();
            }
            heard = link.request();
        }
        return heard instanceof Heard.Answer ? new Heard.Noise("its telegrams never end") : heard;
    }

    private VisitOutcome answered(Heard.Answer first) throws IOException {
        Telegram telegram = TelegramDecoder.decode(link.take(first));
        Optional<VisitOutcome> refusal = refusal(telegram);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean complete = !telegram.records().moreFollow() || isFollowedToTheEnd();
        Optional<String> lack = complete || !link.telegrams().isRepeated() ? Optional.empty() : Optional.of(REPETITION);
        return new VisitOutcome.Answered(new RawAnswer.Telegrams(frames(), complete, lack));
    }

    /** What a telegram says instead of records when the meter refuses. */
    static Optional<VisitOutcome> refusal(Telegram telegram) {
        return telegram.message()
                .applicationError()
                .map(error ->
                        new VisitOutcome.DeviceRefused("application error " + error.code() + ": " + error.text()));
    }

    private boolean isFollowedToTheEnd() throws IOException {
        boolean moreFollow = true;
        while (moreFollow && link.telegrams().count() < habits.maxTelegrams()) {
            if (!(link.request() instanceof Heard.Answer next)) {
                return false;
            }
            moreFollow = TelegramDecoder.decode(link.take(next)).records().moreFollow();
        }
        return !moreFollow;
    }

    private List<Octets> frames() {
        return link.telegrams().all().stream()
                .map(Frame.LongFrame::encoded)
                .map(encoded -> Octets.of(encoded.toByteArray()))
                .toList();
    }
}
