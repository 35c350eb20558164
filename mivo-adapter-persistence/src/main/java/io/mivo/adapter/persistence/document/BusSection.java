package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A bus as a site file declares it. */
final class BusSection {
    private static final Keys KEYS = Keys.of("id", "protocol", "transport").or("timeout", "retries");
    private static final Keys TRANSPORT =
            Keys.of().or("tcp", "baud", "parity", "dataBits", "stopBits").notYet("udp", "rtuOverTcp", "serial");
    private static final List<String> CARRIERS = List.of("tcp", "udp", "rtuOverTcp", "serial");
    private static final List<String> OF_SERIAL = List.of("baud", "parity", "dataBits", "stopBits");
    private static final int MOST_RETRIES = 10;

    private BusSection() {}

    /** The bus at a node. */
    static Optional<Bus> read(Node node, Faults faults) {
        return Entry.of(node, KEYS, faults).flatMap(BusSection::bus);
    }

    private static Optional<Bus> bus(Entry entry) {
        Optional<BusId> id = entry.value("id", BusId::new);
        Optional<Protocol> protocol = entry.value("protocol", Words.PROTOCOL);
        Optional<Transport> transport = entry.entry("transport", TRANSPORT).flatMap(BusSection::transport);
        Duration timeout = entry.value("timeout", Words::duration).orElse(Line.USUAL_TIMEOUT);
        int retries = entry.value("retries", Numbers.within(0, MOST_RETRIES)).orElse(Line.USUAL_RETRIES);
        return entry.built(() ->
                new Bus(id.orElseThrow(), new Line(protocol.orElseThrow(), transport.orElseThrow(), timeout, retries)));
    }

    private static Optional<Transport> transport(Entry entry) {
        long carriers = CARRIERS.stream().filter(entry::has).count();
        if (carriers != 1) {
            entry.fault("give exactly one of " + String.join(", ", CARRIERS));
        } else if (entry.has("tcp")) {
            OF_SERIAL.stream()
                    .filter(entry::has)
                    .forEach(key -> entry.fault(key, "'" + key + "' belongs to a serial line, not to tcp"));
        }
        Optional<Endpoint> peer = entry.value("tcp", Endpoint::parse);
        return entry.built(() -> new Transport.Tcp(peer.orElseThrow()));
    }
}
