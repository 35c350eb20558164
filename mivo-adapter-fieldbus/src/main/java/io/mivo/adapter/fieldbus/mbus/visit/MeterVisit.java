package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.MeterSetting;
import java.io.IOException;
import java.util.Optional;

/** One visit to a meter on an open line. For one thread at a time. */
public final class MeterVisit {
    private static final int APPLICATION_RESET = 0x50;

    private final Exchange exchange;
    private final Line line;

    public MeterVisit(Exchange exchange, Line line) {
        this.exchange = exchange;
        this.line = line;
    }

    /**
     * Does it.
     *
     * @throws IOException when the line broke and nothing was changed: all may be done again on another connection
     * @throws IllegalArgumentException when it is no visit to an M-Bus meter
     */
    public VisitOutcome outcome(Visit visit) throws IOException {
        CalledMeter called = CalledMeter.at(visit.address());
        if (visit instanceof Visit.ReadMeter reading) {
            return MeterReadout.of(exchange, line, called, reading.habits());
        }
        if (visit instanceof Visit.ProbeMeter probe) {
            MeterProbe meeting = new MeterProbe(exchange, line, called);
            return probe.isHurried() ? meeting.hurried() : meeting.outcome();
        }
        exchange.hush();
        if (visit instanceof Visit.WriteRecord writing) {
            RecordChange change = new RecordChange(writing.write());
            return new MeterWriting(exchange, line, called, writing.habits())
                    .outcome((meter, told) -> change.at(meter), writing.write().verify());
        }
        if (visit instanceof Visit.SetMeter setting) {
            return set(called, setting.setting());
        }
        throw new IllegalArgumentException("no M-Bus master does this: " + visit);
    }

    private VisitOutcome set(CalledMeter called, MeterSetting setting) throws IOException {
        if (setting instanceof MeterSetting.Speed speed) {
            return SpeedChange.outcome(exchange, line, called, speed.baud());
        }
        return new MeterWriting(exchange, line, called, MeterHabits.USUAL)
                .outcome((meter, told) -> change(meter, told, setting), true);
    }

    private static MeterChange change(CalledMeter meter, Telegram told, MeterSetting setting) {
        if (setting instanceof MeterSetting.PrimaryAddress primary) {
            return AddressChange.ofPrimary(primary, told.header().flatMap(Header::identity));
        }
        if (setting instanceof MeterSetting.Identification identification) {
            return AddressChange.ofIdentification(identification.address(), meter);
        }
        if (setting instanceof MeterSetting.ClockTime clock) {
            return new ClockChange(clock.time()).at(meter, told);
        }
        return reset(meter, ((MeterSetting.Reset) setting).reset());
    }

    private static MeterChange reset(CalledMeter meter, ApplicationReset reset) {
        Octets data = subcode(reset);
        return new MeterChange(
                APPLICATION_RESET,
                data,
                meter,
                Optional.empty(),
                readout -> new MeterChange.Finding(true, "it answers after the reset"));
    }

    static Octets subcode(ApplicationReset reset) {
        return reset.subcode().map(Octets::of).orElse(Octets.none());
    }
}
