package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A bus as a site file declares it. */
final class BusSection {
    static final Keys KEYS = Keys.of("id", "protocol", "transport").or("timeout", "slack", "retries", "pause");
    private static final int MOST_RETRIES = 10;

    private BusSection() {}

    /** The bus at a node. */
    static Optional<Bus> read(Node node, Faults faults) {
        return Entry.of(node, KEYS, faults).flatMap(BusSection::bus);
    }

    private static Optional<Bus> bus(Entry entry) {
        Optional<BusId> id = entry.value("id", BusId::new);
        Optional<Protocol> protocol = entry.value("protocol", Words.PROTOCOL);
        Optional<Transport> transport = TransportSection.read(entry, protocol);
        Supplier<Patience> patience = patience(entry, protocol);
        return entry.built(() ->
                new Bus(id.orElseThrow(), new Line(protocol.orElseThrow(), transport.orElseThrow(), patience.get())));
    }

    private static Supplier<Patience> patience(Entry entry, Optional<Protocol> protocol) {
        Optional<Duration> timeout = entry.value("timeout", Words::duration);
        Optional<Duration> slack = entry.value("slack", Words::duration);
        int retries = entry.value("retries", Numbers.within(0, MOST_RETRIES)).orElse(Patience.USUAL_RETRIES);
        Optional<Duration> pause = PauseSection.read(entry, protocol);
        return () -> new Patience(timeout, slack, retries, pause);
    }
}
