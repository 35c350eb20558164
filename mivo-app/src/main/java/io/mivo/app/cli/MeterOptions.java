package io.mivo.app.cli;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that name one M-Bus meter on a line. */
final class MeterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--primary", paramLabel = "N", description = "The meter: its present primary address, 0 to 250.")
    private Optional<Integer> primary = Optional.empty();

    @Option(
            names = "--secondary",
            paramLabel = "DIGITS",
            description = "The meter: its number (8 digits) or whole secondary address (16 digits); F for any digit.")
    private Optional<String> secondary = Optional.empty();

    /**
     * Where the meter answers.
     *
     * @throws ParameterException when it was not named once, or cannot be
     */
    DeviceAddress address() {
        if (primary.isPresent() == secondary.isPresent()) {
            throw wrong("name one meter: --primary N or --secondary DIGITS");
        }
        try {
            return primary.<DeviceAddress>map(DeviceAddress.Primary::new)
                    .or(() -> secondary.map(SecondaryAddress::parse))
                    .orElseThrow();
        } catch (IllegalArgumentException fault) {
            throw wrong(String.valueOf(fault.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
