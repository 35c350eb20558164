package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.Heard;
import io.mivo.adapter.fieldbus.mbus.link.MeterLink;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.util.Optional;

/**
 * Another speed for a meter on a serial line: told once at the old one, asked for at the new one at once, and at the old
 * one if the meter is not met there. For one thread at a time.
 */
final class SpeedChange {
    /** Control information that asks for 300 baud; those for the other speeds follow in their order (EN 13757-3). */
    private static final int SLOWEST = 0xB8;

    private static final String AT_BOTH =
            "; one that was not spoken to at its new speed goes back within ten minutes: read it then at %1$d baud,"
                    + " else at %2$d baud";

    /** One telegram shows at which speed the meter speaks. */
    private static final MeterHabits ONE_TELEGRAM = new MeterHabits(Optional.empty(), Optional.empty(), 1);

    private final Line before;
    private final Line after;
    private final MeterLink link;
    private final Optional<Identity> meter;
    private Exchange exchange;

    private SpeedChange(Exchange exchange, Line before, Line after, Approach approach, Encounter.One met) {
        this.exchange = exchange;
        this.before = before;
        this.after = after;
        this.link = approach.link();
        this.meter = met.sender();
    }

    /**
     * Makes the change; the line is left at either speed.
     *
     * @throws IOException as long as nothing of the change was sent
     */
    static VisitOutcome outcome(Exchange exchange, Line line, CalledMeter called, int baud) throws IOException {
        if (line.transport().settings().isEmpty()) {
            return new VisitOutcome.DeviceRefused(
                    "nothing was sent: the gateway of this line has a speed of its own that"
                            + " cannot be changed from here; set the meter's speed over a serial line");
        }
        if (!SerialSettings.BAUDS.contains(baud)) {
            return new VisitOutcome.DeviceRefused("nothing was sent: no meter speaks at " + baud + " baud");
        }
        Approach approach = new Approach(exchange, line, called);
        Encounter met = approach.meet();
        return met instanceof Encounter.One one
                ? new SpeedChange(exchange, line, line.withBaud(baud), approach, one).made(baud)
                : new VisitOutcome.Silent("nothing was sent: " + MeterWriting.detail(((Encounter.None) met).outcome()));
    }

    private VisitOutcome made(int baud) {
        boolean accepted = false;
        try {
            int wanted = SLOWEST + SerialSettings.BAUDS.indexOf(baud);
            accepted = link.send(wanted, Octets.none()) instanceof Heard.Answer;
            return found(accepted);
        } catch (IOException broken) {
            return unconfirmed(accepted, before.endpoint() + ": " + broken.getMessage());
        }
    }

    private VisitOutcome found(boolean accepted) throws IOException {
        VisitOutcome there = asked(after);
        if (isMeter(there)) {
            return readOut(there, true, "it answers at " + baud(after) + " baud");
        }
        VisitOutcome here = asked(before);
        if (isMeter(here)) {
            return readOut(here, before.equals(after), "the meter stayed at " + baud(before) + " baud");
        }
        return here instanceof VisitOutcome.DeviceRefused
                ? here
                : unconfirmed(
                        accepted,
                        MeterWriting.detail(there) + " at " + baud(after) + " baud, and " + MeterWriting.detail(here)
                                + " at " + baud(before) + " baud");
    }

    private VisitOutcome asked(Line line) throws IOException {
        exchange = exchange.tunedTo(line);
        return MeterReadout.of(exchange, line, link.called(), ONE_TELEGRAM);
    }

    /** At the other speed another meter may have the same address. */
    private boolean isMeter(VisitOutcome outcome) {
        return outcome instanceof VisitOutcome.Answered answered
                && AddressChange.identity(MeterWriting.decoded((RawAnswer.Telegrams) answered.answer()))
                        .equals(meter);
    }

    private static VisitOutcome readOut(VisitOutcome answered, boolean equal, String detail) {
        RawAnswer.Telegrams telegrams = (RawAnswer.Telegrams) ((VisitOutcome.Answered) answered).answer();
        return new VisitOutcome.ReadOut(telegrams, equal, detail);
    }

    private VisitOutcome unconfirmed(boolean accepted, String detail) {
        String begin = accepted ? "it was acknowledged, but not seen afterwards: " : "it was not acknowledged: ";
        return new VisitOutcome.Unconfirmed(begin + detail + AT_BOTH.formatted(baud(before), baud(after)));
    }

    private static int baud(Line line) {
        return line.transport().settings().map(SerialSettings::baud).orElseThrow();
    }
}
