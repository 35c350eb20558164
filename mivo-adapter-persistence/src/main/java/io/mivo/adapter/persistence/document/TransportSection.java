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

/**
 * How a bus is carried, as a site file declares it. What a serial line leaves out is as usual for what is spoken on it:
 * 2400 baud, even parity and 1 stop bit for M-Bus; 19 200 baud, even parity and 1 stop bit for Modbus, or 2 stop bits
 * without parity.
 */
final class TransportSection {
    static final Keys KEYS =
            Keys.of().or("tcp", "udp", "rtuOverTcp", "serial", "baud", "parity", "dataBits", "stopBits");
    private static final List<String> OF_SERIAL = List.of("baud", "parity", "dataBits", "stopBits");
    private static final Keys SETTINGS = Keys.of("baud", "parity").or("dataBits", "stopBits");
    private static final Map<String, Function<Endpoint, Transport>> NETWORKS =
            Map.of("tcp", Transport.Tcp::new, "udp", Transport.Udp::new, "rtuOverTcp", Transport.RtuOverTcp::new);
    private static final List<String> CARRIERS = List.of("tcp", "udp", "rtuOverTcp", "serial");
    private static final Map<Protocol, Map<String, String>> REFUSED = Map.of(
            Protocol.MODBUS, Map.of("udp", "'udp' carries mbus only; give 'tcp' for modbus"),
            Protocol.MBUS, Map.of("rtuOverTcp", "'rtuOverTcp' carries modbus only; give 'tcp' for mbus"));
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
        protocol.flatMap(spoken -> Optional.ofNullable(
                        REFUSED.getOrDefault(spoken, Map.of()).get(carrier)))
                .ifPresent(why -> entry.fault(carrier, why));
        return "serial".equals(carrier)
                ? serial(entry, protocol.orElse(Protocol.MBUS))
                : network(entry, carrier, NETWORKS.getOrDefault(carrier, Transport.Tcp::new));
    }

    private static Optional<Transport> network(Entry entry, String carrier, Function<Endpoint, Transport> over) {
        OF_SERIAL.stream()
                .filter(entry::has)
                .forEach(key -> entry.fault(key, "'" + key + "' belongs to a serial line, not to " + carrier));
        Optional<Endpoint> peer = entry.value(carrier, Endpoint::parse);
        return entry.built(() -> over.apply(peer.orElseThrow()));
    }

    /** Settings of a serial line for Modbus that stand at a key by themselves. */
    static Optional<SerialSettings> settings(Entry device, String key) {
        return device.entry(key, SETTINGS).flatMap(entry -> settings(entry, Protocol.MODBUS));
    }

    private static Optional<Transport> serial(Entry entry, Protocol protocol) {
        Optional<SerialDevice> device = entry.value("serial", SerialDevice::new);
        return settings(entry, protocol)
                .flatMap(settings -> entry.built(() -> new Transport.Serial(device.orElseThrow(), settings)));
    }

    private static Optional<SerialSettings> settings(Entry entry, Protocol protocol) {
        SerialSettings usual = SerialSettings.usual(protocol);
        int baud = number(entry, "baud").orElse(usual.baud());
        Parity parity = entry.value("parity", Words.PARITY).orElse(usual.parity());
        int dataBits = number(entry, "dataBits").orElse(usual.dataBits());
        int stopBits = number(entry, "stopBits").orElse(SerialSettings.usualStopBits(protocol, parity));
        return entry.built(() -> new SerialSettings(baud, parity, dataBits, stopBits).requireFor(protocol));
    }

    private static Optional<Integer> number(Entry entry, String key) {
        return entry.value(key, Numbers.within(1, MOST));
    }
}
