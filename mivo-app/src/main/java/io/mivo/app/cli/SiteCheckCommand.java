package io.mivo.app.cli;

import io.mivo.app.failure.FaultLines;
import io.mivo.app.failure.TextFile;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.domain.site.SiteFault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo site check}: finds the faults of a site file. */
@Command(
        name = "check",
        description = {
            "List every fault of a site file as FILE:LINE: path: message, or say OK.",
            "Nothing is read or changed but the file; references are looked up in it alone."
        })
final class SiteCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The site file.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "A data directory, whose profiles/NAME.yaml count as well.")
    private Optional<Path> data = Optional.empty();

    @Override
    public Integer call() {
        String text = TextFile.read(file);
        try (MivoCore core = Cores.inMemory(data)) {
            return tell(core.applySite().check(text));
        }
    }

    private int tell(List<SiteFault> faults) {
        PrintWriter out = spec.commandLine().getOut();
        FaultLines.of(file, faults).forEach(out::println);
        if (faults.isEmpty()) {
            out.println("OK");
        }
        return faults.isEmpty() ? 0 : 1;
    }
}
