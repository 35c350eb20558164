package io.mivo.app.cli;

import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ConsultProfiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The option that adds an installation's own profiles to those of the library. */
final class OwnProfiles {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A data directory, whose profiles/NAME.yaml count as well.")
    private Optional<Path> data = Optional.empty();

    /** What comes of consulting the profiles. */
    <T> T consult(Function<ConsultProfiles, T> question) {
        data.ifPresent(ExistingData::require);
        try (MivoCore core = Cores.inMemory(data)) {
            return question.apply(core.consultProfiles());
        }
    }
}
