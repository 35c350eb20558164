package io.mivo.app.cli;

import io.mivo.app.failure.FaultLines;
import io.mivo.app.failure.TextFile;
import io.mivo.domain.site.SiteFault;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo profiles check}: finds the faults of a profile file. */
@Command(
        name = "check",
        description = {
            "List every fault of a profile file as FILE:LINE: path: message, or say OK.",
            "Its own tests are run; nothing is read but the file."
        })
final class ProfilesCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The profile file.")
    private Path file;

    @Mixin
    private OwnProfiles profiles = new OwnProfiles();

    @Override
    public Integer call() {
        String text = TextFile.read(file);
        List<SiteFault> faults = profiles.consult(all -> all.check(text));
        PrintWriter out = spec.commandLine().getOut();
        FaultLines.of(file, faults).forEach(out::println);
        if (faults.isEmpty()) {
            out.println("OK");
        }
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}
