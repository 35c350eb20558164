package io.mivo.app.cli;

import io.mivo.adapter.persistence.backup.BackupMaking.Made;
import io.mivo.adapter.persistence.backup.Manifest;
import io.mivo.app.wiring.Installation;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo backup}: copies all that an installation needs into a file. */
@Command(
        name = "backup",
        description = {
            "Copy all that an installation keeps into one file, while a server runs on it:",
            "its database as it is at one moment, mivo.yaml, the profiles of its own, its TLS",
            "certificate, and whatever else stands in the directory. The file has its name",
            "when it is whole and checked; until then there is none. It is for its owner",
            "alone, and holds password hashes and private keys: keep it as safe as the",
            "server. 'mivo restore' makes a data directory of it.",
            "Not in it: the set-up link and the token for metrics, which a server makes",
            "anew, and files elsewhere that mivo.yaml names.",
            "",
            "Example: mivo backup --data /var/lib/mivo /srv/backups/mivo-2026-11-27.backup"
        })
public final class BackupCommand implements Runnable {
    private static final int KIB = 1024;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where the backup goes; must not be there.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Option(names = "--replace", description = "Put the backup in the place of a FILE that is there.")
    private boolean replace;

    @Override
    public void run() {
        try (Installation installation = ExistingData.open(data)) {
            Made made = installation
                    .access(() -> "")
                    .recordBackup()
                    .recorded(
                            file.toAbsolutePath().normalize().toString(),
                            () -> installation.backups().make(file, origin(installation), replace),
                            BackupCommand::size);
            tell(made);
        }
    }

    private static Manifest.Origin origin(Installation installation) {
        return installation.origin(
                Optional.ofNullable(BackupCommand.class.getPackage().getImplementationVersion())
                        .orElse("development"));
    }

    private void tell(Made made) {
        String parts = made.manifest().parts().stream().map(Manifest.Part::name).collect(Collectors.joining(", "));
        spec.commandLine()
                .getOut()
                .println("backed up " + made.manifest().origin().unit() + " to " + file + ": " + size(made) + ", with "
                        + parts);
        made.leftOut()
                .forEach(name -> spec.commandLine()
                        .getErr()
                        .println("not in it, since it is too large to be a file of MIVO: " + data.resolve(name)));
        spec.commandLine()
                .getErr()
                .println("it holds password hashes and private keys: keep it as safe as the server itself");
    }

    private static String size(Made made) {
        return (made.size() + KIB - 1) / KIB + " KiB";
    }
}
