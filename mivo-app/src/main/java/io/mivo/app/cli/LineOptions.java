package io.mivo.app.cli;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a line, for commands that speak on one without a site file. */
final class LineOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--serial", paramLabel = "DEV", description = "The line: a serial port with a level converter.")
    private Optional<String> serial = Optional.empty();

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "The line: a gateway over TCP.")
    private Optional<String> tcp = Optional.empty();

    @Option(names = "--udp", paramLabel = "HOST:PORT", description = "The line: a gateway over UDP.")
    private Optional<String> udp = Optional.empty();

    @Option(
            names = "--baud",
            paramLabel = "N",
            description = "The speed of the serial port: 300 to 38400; 2400 without it.")
    private Optional<Integer> baud = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long to wait for each answer, such as PT2S; usually as the line needs.")
    private Optional<String> timeout = Optional.empty();

    /**
     * The line that was named.
     *
     * @throws ParameterException when it was not exactly one, or none that could be
     */
    Line line(Protocol protocol) {
        List<String> named =
                Stream.of(serial, tcp, udp).flatMap(Optional::stream).toList();
        if (named.size() != 1) {
            throw wrong("name one line: --serial DEV, --tcp HOST:PORT or --udp HOST:PORT");
        }
        if (baud.isPresent() && serial.isEmpty()) {
            throw wrong("--baud goes with --serial: behind a gateway, the gateway has the speed");
        }
        try {
            return new Line(protocol, transport(), patience());
        } catch (IllegalArgumentException | DateTimeException fault) {
            throw wrong(String.valueOf(fault.getMessage()));
        }
    }

    private Transport transport() {
        Optional<Transport> network = tcp.<Transport>map(peer -> new Transport.Tcp(Endpoint.parse(peer)))
                .or(() -> udp.map(peer -> new Transport.Udp(Endpoint.parse(peer))));
        SerialSettings settings = baud.map(SerialSettings.USUAL::withBaud)
                .orElse(SerialSettings.USUAL)
                .requireFor(Protocol.MBUS);
        return network.orElseGet(() -> new Transport.Serial(new SerialDevice(serial.orElseThrow()), settings));
    }

    private Patience patience() {
        return timeout.map(Duration::parse).map(Patience.USUAL::withTimeout).orElse(Patience.USUAL);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
