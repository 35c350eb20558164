package io.mivo.app.cli;

import io.mivo.app.config.SettingsFile;
import io.mivo.app.failure.TextFile;
import io.mivo.app.wiring.Installation;
import io.mivo.domain.license.License;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo license import}: takes a license into a data directory. */
@Command(
        name = "import",
        description = {
            "Take a license into a data directory and give its seats to waiting sensors.",
            "It must be signed by a key that DIR/mivo.yaml names under licensing.trustedKeys,",
            "or, when that names none, by the installation itself."
        })
final class LicenseImportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The license.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Override
    public void run() {
        String document = TextFile.read(file);
        try (Installation installation =
                Installation.open(data, SettingsFile.in(data).terms().onCommandLine())) {
            License license = installation.core().grantLicenses().importLicense(document);
            spec.commandLine().getOut().println("imported " + license.id() + " of " + license.licensee());
        }
    }
}
