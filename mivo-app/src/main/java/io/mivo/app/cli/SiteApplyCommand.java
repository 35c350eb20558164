package io.mivo.app.cli;

import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import io.mivo.app.wiring.SiteFile;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo site apply}: makes a registry match a site file. */
@Command(
        name = "apply",
        description = {
            "Make the data directory match a site file: all of it or, when there is any fault, nothing.",
            "A server that runs on the directory sees the change at once."
        })
final class SiteApplyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The site file.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Option(names = "--prune", description = "Delete what the sections of the file do not name.")
    private boolean prune;

    @Override
    public void run() {
        SiteFile site = SiteFile.read(file);
        try (Installation installation =
                Installation.open(data, SettingsFile.in(data).terms().onCommandLine())) {
            int sensors = site.applyTo(installation.core(), prune);
            spec.commandLine().getOut().println("applied " + file + ": " + sensors + " sensors");
        }
    }
}
