package io.mivo.app.cli;

import io.mivo.app.wiring.Installation;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mivo site export}: writes a site file of what is there. */
@Command(
        name = "export",
        description = {
            "Write the unit, buses, sensors, groups and API users of a data directory as a",
            "site file to standard output. Applied to an empty directory it makes the same",
            "again; applied to its own it changes nothing. It holds no secret: people,",
            "passwords, private keys, readings and licenses stay behind, and so do profiles",
            "of your own in DIR/profiles, which it names. A server may run on the directory.",
            "",
            "Example: mivo site export --data /var/lib/mivo > site.yaml"
        })
final class SiteExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Override
    public void run() {
        try (Installation installation = ExistingData.open(data)) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(installation.core().exportSite().export());
            out.flush();
        }
    }
}
