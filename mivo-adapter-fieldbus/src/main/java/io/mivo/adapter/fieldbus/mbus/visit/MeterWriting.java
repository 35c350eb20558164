package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.Heard;
import io.mivo.adapter.fieldbus.mbus.link.MeterLink;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One change of a meter: the meter is met, the change is sent once and never again, and the meter is read out. For one
 * thread at a time.
 */
final class MeterWriting {
    private final Exchange exchange;
    private final Line line;
    private final Approach approach;
    private final MeterHabits habits;

    /** A change of a meter that is read out afterwards as it wants it. */
    MeterWriting(Exchange exchange, Line line, CalledMeter called, MeterHabits habits) {
        this.exchange = exchange;
        this.line = line;
        this.approach = new Approach(exchange, line, called);
        this.habits = habits;
    }

    /**
     * Makes the change.
     *
     * @param change what to send to the meter that was met, with what it told
     * @param verify whether the meter is read out afterwards
     * @throws IOException as long as nothing of the change was sent
     */
    VisitOutcome outcome(BiFunction<CalledMeter, Telegram, MeterChange> change, boolean verify) throws IOException {
        Encounter met = approach.meet();
        if (met instanceof Encounter.None none) {
            return new VisitOutcome.Silent("nothing was sent: " + detail(none.outcome()));
        }
        Encounter.One one = (Encounter.One) met;
        MeterChange wanted = change.apply(approach.link().called(), TelegramDecoder.decode(one.telegram()));
        Optional<VisitOutcome> hindrance =
                wanted.mustBeFree().isPresent() ? hindrance(wanted.mustBeFree().get(), one) : Optional.empty();
        return hindrance.isPresent() ? hindrance.get() : made(wanted, verify);
    }

    /** Somebody else who already is where the meter is to go; after looking there the meter is called anew. */
    private Optional<VisitOutcome> hindrance(CalledMeter place, Encounter.One own) throws IOException {
        Optional<String> taken = takenBy(Encounter.on(new MeterLink(exchange, line, place), 1 + line.retries()), own);
        if (taken.isPresent()) {
            String detail = "nothing was sent: " + place.name() + " is taken by " + taken.get();
            return Optional.of(new VisitOutcome.DeviceRefused(detail));
        }
        return approach.link().open(1 + line.retries()) instanceof Heard.Answer
                ? Optional.empty()
                : Optional.of(new VisitOutcome.Silent("nothing was sent: the meter did not answer again"));
    }

    private static Optional<String> takenBy(Encounter there, Encounter.One own) {
        if (there instanceof Encounter.One one) {
            boolean isOwn = own.sender().isPresent() && own.sender().equals(one.sender());
            return isOwn
                    ? Optional.empty()
                    : Optional.of(one.sender().map(Identity::id).orElse("another meter"));
        }
        return ((Encounter.None) there).outcome() instanceof VisitOutcome.Silent
                ? Optional.empty()
                : Optional.of("other meters");
    }

    private VisitOutcome made(MeterChange wanted, boolean verify) {
        boolean accepted = false;
        try {
            accepted = approach.link().send(wanted.controlInformation(), wanted.data()) instanceof Heard.Answer;
            if (!verify) {
                return accepted ? new VisitOutcome.Sent() : new VisitOutcome.Unconfirmed("it was not acknowledged");
            }
            Optional<VisitOutcome> refused = refused();
            return refused.isPresent() ? refused.get() : readBack(wanted, accepted);
        } catch (IOException broken) {
            return unconfirmed(accepted, line.endpoint() + ": " + broken.getMessage());
        }
    }

    /** An application error comes in the place of the next telegram. */
    private Optional<VisitOutcome> refused() throws IOException {
        return approach.link().request() instanceof Heard.Answer answer
                ? MeterReadout.refusal(TelegramDecoder.decode(approach.link().take(answer)))
                : Optional.empty();
    }

    private VisitOutcome readBack(MeterChange wanted, boolean accepted) throws IOException {
        VisitOutcome after = MeterReadout.of(exchange, line, wanted.afterwards(), habits);
        if (!(after instanceof VisitOutcome.Answered) && wanted.mustBeFree().isPresent()) {
            after = MeterReadout.of(exchange, line, approach.link().called(), habits);
        }
        if (!(after instanceof VisitOutcome.Answered answered)) {
            return after instanceof VisitOutcome.DeviceRefused ? after : unconfirmed(accepted, detail(after));
        }
        RawAnswer.Telegrams telegrams = (RawAnswer.Telegrams) answered.answer();
        MeterChange.Finding finding = wanted.check().of(decoded(telegrams));
        return finding.equal() || accepted
                ? new VisitOutcome.ReadOut(telegrams, finding.equal(), finding.detail())
                : unconfirmed(false, finding.detail());
    }

    private static VisitOutcome unconfirmed(boolean accepted, String detail) {
        String begin = accepted ? "it was acknowledged, but not seen afterwards: " : "it was not acknowledged: ";
        return new VisitOutcome.Unconfirmed(begin + detail);
    }

    static List<Telegram> decoded(RawAnswer.Telegrams telegrams) {
        return telegrams.frames().stream()
                .map(frame -> TelegramDecoder.decode(Octets.copyOf(frame.toBytes())))
                .filter(Telegram.class::isInstance)
                .map(Telegram.class::cast)
                .toList();
    }

    static String detail(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.Silent silent) {
            return silent.detail();
        }
        return outcome instanceof VisitOutcome.Garbled garbled ? garbled.detail() : outcome.toString();
    }
}
