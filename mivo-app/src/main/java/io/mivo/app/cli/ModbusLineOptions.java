package io.mivo.app.cli;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a Modbus line, for commands that speak on one without a site file. */
final class ModbusLineOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "The line: Modbus TCP, or")
    private Optional<String> tcp = Optional.empty();

    @Option(
            names = "--rtu-over-tcp",
            paramLabel = "HOST:PORT",
            description = "a converter that carries RTU frames over TCP, or")
    private Optional<String> rtuOverTcp = Optional.empty();

    @Option(names = "--serial", paramLabel = "DEV", description = "a serial port, such as /dev/ttyUSB0;")
    private Optional<String> serial = Optional.empty();

    @Option(names = "--baud", paramLabel = "N", description = "its speed; 19200 when absent;")
    private Optional<Integer> baud = Optional.empty();

    @Option(names = "--parity", paramLabel = "P", description = "its parity: even, odd or none; even when absent;")
    private Optional<String> parity = Optional.empty();

    @Option(
            names = "--stop-bits",
            paramLabel = "N",
            description = "its stop bits: 1 or 2; 1 when absent, 2 without parity.")
    private Optional<Integer> stopBits = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long to wait for each answer, such as PT0.5S; usually as the line needs.")
    private Optional<String> timeout = Optional.empty();

    /**
     * The line that was named, with its usual patience.
     *
     * @throws ParameterException when it was not exactly one, or none that could be
     */
    Line line() {
        return line(Line.USUAL_TIMEOUT);
    }

    /**
     * The line that was named.
     *
     * @param onNetwork how long to wait for each answer where no serial line says so
     * @throws ParameterException when it was not exactly one, or none that could be
     */
    Line line(Duration onNetwork) {
        if (Stream.of(tcp, rtuOverTcp, serial).filter(Optional::isPresent).count() != 1) {
            throw wrong("name one line: --tcp HOST:PORT, --rtu-over-tcp HOST:PORT or --serial DEV");
        }
        if (serial.isEmpty() && Stream.of(baud, parity, stopBits).anyMatch(Optional::isPresent)) {
            throw wrong("--baud, --parity and --stop-bits go with --serial");
        }
        try {
            return new Line(Protocol.MODBUS, transport(), patience(onNetwork));
        } catch (IllegalArgumentException | DateTimeException fault) {
            throw wrong(String.valueOf(fault.getMessage()));
        }
    }

    private Transport transport() {
        return tcp.<Transport>map(peer -> new Transport.Tcp(Endpoint.parse(peer)))
                .or(() -> rtuOverTcp.map(peer -> new Transport.RtuOverTcp(Endpoint.parse(peer))))
                .orElseGet(() -> new Transport.Serial(new SerialDevice(serial.orElseThrow()), settings()));
    }

    private SerialSettings settings() {
        SerialSettings usual = SerialSettings.usual(Protocol.MODBUS);
        Parity wanted = parity.map(word -> Parity.ofWord(word)
                        .orElseThrow(() -> wrong("--parity is even, odd or none, not '" + word + "'")))
                .orElse(usual.parity());
        int stops = stopBits.orElse(SerialSettings.usualStopBits(Protocol.MODBUS, wanted));
        return new SerialSettings(baud.orElse(usual.baud()), wanted, usual.dataBits(), stops)
                .requireFor(Protocol.MODBUS);
    }

    private Patience patience(Duration onNetwork) {
        Optional<Duration> usual = serial.isPresent() ? Optional.empty() : Optional.of(onNetwork);
        return timeout.map(Duration::parse)
                .or(() -> usual)
                .map(Patience.USUAL::withTimeout)
                .orElse(Patience.USUAL);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
