package io.mivo.app.cli;

import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name a Modbus line, for commands that speak on one without a site file. */
final class ModbusLineOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "The line: Modbus TCP.")
    private Optional<String> tcp = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "DURATION",
            description = "How long to wait for each answer, such as PT0.5S; usually as the line needs.")
    private Optional<String> timeout = Optional.empty();

    /**
     * The line that was named.
     *
     * @throws ParameterException when it was not exactly one, or none that could be
     */
    Line line() {
        if (tcp.isEmpty()) {
            throw wrong("name the line: --tcp HOST:PORT");
        }
        try {
            return new Line(Protocol.MODBUS, new Transport.Tcp(Endpoint.parse(tcp.get())), patience());
        } catch (IllegalArgumentException | DateTimeException fault) {
            throw wrong(String.valueOf(fault.getMessage()));
        }
    }

    private Patience patience() {
        return timeout.map(Duration::parse).map(Patience.USUAL::withTimeout).orElse(Patience.USUAL);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
