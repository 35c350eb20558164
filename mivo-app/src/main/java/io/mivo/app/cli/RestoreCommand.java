package io.mivo.app.cli;

import io.mivo.adapter.persistence.backup.Manifest;
import io.mivo.app.backup.Restoration;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo restore}: makes a data directory of a backup. */
@Command(
        name = "restore",
        description = {
            "Make a data directory of a backup, all of it or nothing. Sensors, readings,",
            "people with their passwords, API users with their keys, licenses and the record",
            "are as they were. What was given out before has ended: people log in again,",
            "one-time links are void, API users get new access tokens with the keys they",
            "have, and the token for metrics is a new one. A backup of an older MIVO is",
            "brought to this version.",
            "Do not let the server that was backed up run beside the restored one: both",
            "would read the same meters.",
            "",
            "Example: mivo restore /srv/backups/mivo-2026-11-27.backup --data /var/lib/mivo"
        })
public final class RestoreCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "The data directory; must be empty or not there.")
    private Path data;

    @Override
    public void run() {
        Manifest.Origin origin = Restoration.restore(file, data);
        spec.commandLine()
                .getOut()
                .println("restored " + origin.unit() + " as it was at " + origin.madeAt() + " into " + data
                        + "; all sessions, one-time links and access tokens have ended");
    }
}
