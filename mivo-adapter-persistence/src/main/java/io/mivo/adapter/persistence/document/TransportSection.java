package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** How a bus is carried, as a site file declares it. */
final class TransportSection {
    private static final Keys KEYS = Keys.of()
            .or("tcp", "udp", "serial", "baud", "parity", "dataBits", "stopBits")
            .notYet("rtuOverTcp");
    private static final List<String> CARRIERS = List.of("tcp", "udp", "rtuOverTcp", "serial");
    private static final List<String> OF_SERIAL = List.of("baud", "parity", "dataBits", "stopBits");
    private static final Map<String, String> ONLY_MBUS = Map.of(
            "udp", "'udp' carries mbus only; give 'tcp' for modbus",
            "serial", "'serial' carries mbus only in this version; give 'tcp' for modbus");
    private static final int MOST = 10_000_000;

    private TransportSection() {}

    /** The transport of a bus. */
    static Optional<Transport> read(Entry bus, Optional<Protocol> protocol) {
        return bus.entry("transport", KEYS).flatMap(entry -> carrier(entry, protocol));
    }

    private static Optional<Transport> carrier(Entry entry, Optional<Protocol> protocol) {
        List<String> given = CARRIERS.stream().filter(entry::has).toList();
        if (given.size() != 1) {
            entry.fault("give exactly one of " + String.join(", ", CARRIERS));
            return Optional.empty();
        }
        String carrier = given.get(0);
        if (protocol.equals(Optional.of(Protocol.MODBUS))) {
            Optional.ofNullable(ONLY_MBUS.get(carrier)).ifPresent(why -> entry.fault(carrier, why));
        }
        return "serial".equals(carrier) ? serial(entry) : network(entry, carrier);
    }

    private static Optional<Transport> network(Entry entry, String carrier) {
        OF_SERIAL.stream()
                .filter(entry::has)
                .forEach(key -> entry.fault(key, "'" + key + "' belongs to a serial line, not to " + carrier));
        Function<Endpoint, Transport> over = "udp".equals(carrier) ? Transport.Udp::new : Transport.Tcp::new;
        Optional<Endpoint> peer = entry.value(carrier, Endpoint::parse);
        return entry.built(() -> over.apply(peer.orElseThrow()));
    }

    private static Optional<Transport> serial(Entry entry) {
        SerialSettings usual = SerialSettings.USUAL;
        Optional<SerialDevice> device = entry.value("serial", SerialDevice::new);
        int baud = entry.value("baud", Numbers.within(1, MOST)).orElse(usual.baud());
        Parity parity = entry.value("parity", Words.PARITY).orElse(usual.parity());
        int dataBits = entry.value("dataBits", Numbers.within(1, MOST)).orElse(usual.dataBits());
        int stopBits = entry.value("stopBits", Numbers.within(1, MOST)).orElse(usual.stopBits());
        return entry.built(
                () -> new Transport.Serial(device.orElseThrow(), new SerialSettings(baud, parity, dataBits, stopBits)));
    }
}
