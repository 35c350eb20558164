package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.util.Optional;
import java.util.function.Function;

/** How a bus is carried as a site file says it; the mirror of {@link TransportSection}. */
final class TransportText {
    static final Members<Line> MEMBERS = Members.<Line>none()
            .may("tcp", over(Transport.Tcp.class, Transport.Tcp::peer))
            .may("udp", over(Transport.Udp.class, Transport.Udp::peer))
            .may("rtuOverTcp", over(Transport.RtuOverTcp.class, Transport.RtuOverTcp::peer))
            .may("serial", over(Transport.Serial.class, Transport.Serial::device))
            .may("baud", unusual(SerialSettings::baud, line -> usual(line).baud()))
            .may(
                    "parity",
                    unusual(
                            settings -> settings.parity().word(),
                            line -> usual(line).parity().word()))
            .may(
                    "dataBits",
                    unusual(SerialSettings::dataBits, line -> usual(line).dataBits()))
            .may("stopBits", unusual(SerialSettings::stopBits, TransportText::usualStopBits))
            .exactly(TransportSection.KEYS);

    private TransportText() {}

    private static <T extends Transport> Function<Line, Optional<Node>> over(Class<T> kind, Function<T, Object> to) {
        return line -> Optional.of(line.transport())
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(to)
                .map(Written::text);
    }

    private static <V> Function<Line, Optional<Node>> unusual(
            Function<SerialSettings, V> setting, Function<Line, V> usual) {
        return line -> line.transport()
                .settings()
                .flatMap(settings -> Written.unless(usual.apply(line), setting.apply(settings)))
                .map(value -> value instanceof Integer number ? Written.number(number) : Written.text(value));
    }

    private static SerialSettings usual(Line line) {
        return SerialSettings.usual(line.protocol());
    }

    private static int usualStopBits(Line line) {
        return line.transport()
                .settings()
                .map(settings -> SerialSettings.usualStopBits(line.protocol(), settings.parity()))
                .orElse(1);
    }
}
