package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;

/** A bus as a site file says it; the mirror of {@link BusSection}. */
final class BusText {
    private static final Members<Patience> PATIENCE = Members.<Patience>none()
            .may("timeout", patience -> patience.timeout().map(Written::text))
            .may("slack", patience -> patience.slack().map(Written::text))
            .may(
                    "retries",
                    patience -> Written.unless(Patience.USUAL_RETRIES, patience.retries())
                            .map(Written::number))
            .may("pause", patience -> patience.pause().map(Written::text));

    private static final Members<Line> LINE = Members.<Line>none()
            .with("protocol", line -> Written.text(line.protocol().word()))
            .with("transport", TransportText.MEMBERS::of)
            .all(PATIENCE, Line::patience);

    static final Members<Bus> MEMBERS = Members.<Bus>none()
            .with("id", bus -> Written.text(bus.id()))
            .all(LINE, Bus::line)
            .exactly(BusSection.KEYS);

    private BusText() {}
}
