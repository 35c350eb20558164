package io.mivo.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code mivo}. */
@Command(
        name = "mivo",
        description = "Gateway for meters and sensors.",
        mixinStandardHelpOptions = true,
        versionProvider = ManifestVersion.class)
public final class Mivo {
    private Mivo() {}

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Mivo()).execute(arguments));
    }
}
