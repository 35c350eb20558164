package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.frame.MasterFrames;
import io.mivo.adapter.fieldbus.mbus.link.Answers;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import io.mivo.adapter.fieldbus.mbus.link.Exchange;
import io.mivo.adapter.fieldbus.mbus.link.MeterLink;
import io.mivo.domain.bus.Line;
import java.io.IOException;
import java.util.Optional;

/**
 * The way to one meter that is going to be changed: nobody else is selected, it has answered alone, and it is called by
 * its whole address where it tells one. For one thread at a time.
 */
final class Approach {
    private final Exchange exchange;
    private final Line line;
    private MeterLink link;

    Approach(Exchange exchange, Line line, CalledMeter called) {
        this.exchange = exchange;
        this.line = line;
        this.link = new MeterLink(exchange, line, called);
    }

    /** Meets the meter. */
    Encounter meet() throws IOException {
        if (link.called().isSelected()) {
            exchange.ask(MasterFrames.resetLink(MasterFrames.SELECTED), Answers::isAcknowledgement, line.timeout());
        }
        Encounter met = Encounter.on(link, 1 + line.retries());
        return met instanceof Encounter.One one && link.called().isOpen() ? narrowed(one) : met;
    }

    private Encounter narrowed(Encounter.One one) throws IOException {
        Optional<CalledMeter> whole = one.sender().flatMap(link.called()::narrowedTo);
        if (whole.isEmpty()) {
            return one;
        }
        link = new MeterLink(exchange, line, whole.get());
        return Encounter.on(link, 1 + line.retries());
    }

    /** The link to the meter that was met. */
    MeterLink link() {
        return link;
    }
}
