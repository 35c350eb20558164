package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.DeviceType;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.link.Answers;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.MeterLink;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.value.MeterType;
import java.io.IOException;
import java.util.Optional;

/**
 * One step of a search: is nobody at an address, one meter, or several? The telegrams of several that answer at once can
 * form a valid one by chance; so whoever seems to be alone is selected by the whole address of his answer and must be met
 * there again.
 */
final class MeterProbe {
    private final Exchange exchange;
    private final Line line;
    private final CalledMeter called;

    MeterProbe(Exchange exchange, Line line, CalledMeter called) {
        this.exchange = exchange;
        this.line = line;
        this.called = called;
    }

    VisitOutcome outcome() throws IOException {
        return outcome(Encounter.on(new MeterLink(exchange, line, called), 1));
    }

    /** Waits no longer for somebody selected than the line was seen to need; a late answer takes silences before back. */
    VisitOutcome hurried() throws IOException {
        if (!called.isSelected()) {
            return outcome();
        }
        MeterLink link = new MeterLink(exchange, line, called);
        VisitOutcome outcome = outcome(Encounter.after(link.hurry(), link));
        return link.tellBelated() ? new VisitOutcome.Belated(called.name() + ": an answer came late") : outcome;
    }

    private VisitOutcome outcome(Encounter first) throws IOException {
        if (first instanceof Encounter.One one) {
            Optional<CalledMeter> whole = one.sender().flatMap(called::narrowedTo);
            return whole.isPresent() ? confirmed(one, whole.get()) : met(one.telegram(), false);
        }
        return ((Encounter.None) first).outcome();
    }

    private VisitOutcome confirmed(Encounter.One first, CalledMeter whole) throws IOException {
        Encounter second = Encounter.on(new MeterLink(exchange, line, whole), 1 + line.retries());
        if (second instanceof Encounter.One one) {
            return isAlike(first.telegram(), one.telegram())
                    ? met(one.telegram(), true)
                    : new VisitOutcome.Garbled(called.name() + ": several meters answer");
        }
        return called.isSelected()
                ? new VisitOutcome.Garbled(called.name() + ": several meters answer")
                : met(first.telegram(), false);
    }

    private static boolean isAlike(Frame.LongFrame one, Frame.LongFrame other) {
        return Answers.identity(one).equals(Answers.identity(other))
                && one.data().size() == other.data().size();
    }

    private VisitOutcome met(Frame.LongFrame telegram, boolean selectable) {
        Optional<Identity> sender = Answers.identity(telegram);
        Optional<Integer> primary = called.isSelected() ? named(telegram) : Optional.of(called.address());
        Optional<SecondaryAddress> secondary = sender.filter(told -> selectable).map(CalledMeter::address);
        MeterType type = sender.map(Identity::deviceType)
                .map(DeviceType::name)
                .flatMap(MeterType::ofWord)
                .orElse(MeterType.OTHER);
        Octets octets = Octets.of(telegram.encoded().toByteArray());
        return new VisitOutcome.Met(new FoundMeter(primary, secondary, type), octets);
    }

    private static Optional<Integer> named(Frame.LongFrame telegram) {
        return Optional.of(telegram.address()).filter(address -> address <= CalledMeter.HIGHEST_PRIMARY);
    }
}
