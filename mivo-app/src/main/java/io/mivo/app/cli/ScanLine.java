package io.mivo.app.cli;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a line. */
final class ScanLine {
    /** A meter at 2400 baud begins to answer within 192 ms (330 + 11 bit times and 50 ms); as much again for gateways. */
    private static final Duration NETWORK_TIMEOUT = Duration.ofMillis(400);

    private static final Duration NETWORK_SLACK = Duration.ofMillis(200);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--serial", paramLabel = "DEV", description = "A serial line, such as /dev/ttyUSB0;")
    private Optional<String> serial = Optional.empty();

    @Option(names = "--baud", paramLabel = "N", description = "its speed; 2400 when absent.")
    private Optional<Integer> baud = Optional.empty();

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "A gateway over TCP, or")
    private Optional<String> tcp = Optional.empty();

    @Option(names = "--udp", paramLabel = "HOST:PORT", description = "over UDP.")
    private Optional<String> udp = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long to wait for each answer. When absent: on serial lines what the speed asks for, over"
                    + " networks 0.4, which is what a meter may take at 2400 baud and as much again for the gateway.")
    private Optional<BigDecimal> timeout = Optional.empty();

    /** The line they name. */
    Line line() {
        if (Stream.of(serial, tcp, udp).filter(Optional::isPresent).count() != 1) {
            throw wrong("name the line: --serial DEV, --tcp HOST:PORT or --udp HOST:PORT");
        }
        if (baud.isPresent() && serial.isEmpty()) {
            throw wrong("--baud goes with --serial; behind a gateway the gateway knows it");
        }
        try {
            return new Line(Protocol.MBUS, transport(), patience());
        } catch (IllegalArgumentException | ArithmeticException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private Transport transport() {
        List<Transport> transports = Stream.of(
                        serial.<Transport>map(this::onSerial),
                        tcp.<Transport>map(peer -> new Transport.Tcp(Endpoint.parse(peer))),
                        udp.<Transport>map(peer -> new Transport.Udp(Endpoint.parse(peer))))
                .flatMap(Optional::stream)
                .toList();
        return transports.get(0);
    }

    private Transport onSerial(String device) {
        SerialSettings settings = baud.map(SerialSettings.USUAL::withBaud)
                .orElse(SerialSettings.USUAL)
                .requireFor(Protocol.MBUS);
        return new Transport.Serial(new SerialDevice(device), settings);
    }

    private Patience patience() {
        Optional<Duration> wanted = timeout.map(
                seconds -> Duration.ofNanos(seconds.movePointRight(9).longValueExact()));
        return serial.isPresent()
                ? new Patience(wanted, Optional.empty(), Patience.USUAL_RETRIES)
                : new Patience(
                        wanted.or(() -> Optional.of(NETWORK_TIMEOUT)),
                        Optional.of(NETWORK_SLACK),
                        Patience.USUAL_RETRIES);
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }
}
