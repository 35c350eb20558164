package io.mivo.app;

import io.mivo.app.cli.BackupCommand;
import io.mivo.app.cli.CodesCommand;
import io.mivo.app.cli.DecodeCommand;
import io.mivo.app.cli.DemoCommand;
import io.mivo.app.cli.DetectCommand;
import io.mivo.app.cli.KeyCommand;
import io.mivo.app.cli.LicenseCommand;
import io.mivo.app.cli.MeterCommand;
import io.mivo.app.cli.ProfilesCommand;
import io.mivo.app.cli.ReadCommand;
import io.mivo.app.cli.RestoreCommand;
import io.mivo.app.cli.RotateKeysCommand;
import io.mivo.app.cli.ScanCommand;
import io.mivo.app.cli.ServeCommand;
import io.mivo.app.cli.SiteCommand;
import io.mivo.app.cli.TokenCommand;
import io.mivo.app.cli.UserCommand;
import io.mivo.app.failure.FailureReport;
import io.mivo.app.failure.UsageReport;
import io.mivo.app.logging.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code mivo}. */
@Command(
        name = "mivo",
        description = "Gateway for meters and sensors (wired M-Bus, Modbus).",
        footer = {"", "Exit codes: 0 done, 1 failed (stderr says why), 2 wrong usage."},
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = ManifestVersion.class,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            ReadCommand.class,
            DecodeCommand.class,
            ScanCommand.class,
            DetectCommand.class,
            MeterCommand.class,
            CodesCommand.class,
            ProfilesCommand.class,
            SiteCommand.class,
            TokenCommand.class,
            KeyCommand.class,
            RotateKeysCommand.class,
            LicenseCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Mivo implements Runnable {
    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log in detail to stderr.")
    private boolean verbose;

    @Spec
    private CommandSpec spec;

    private Mivo() {}

    /** Runs the command line and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        Mivo mivo = new Mivo();
        return new CommandLine(mivo)
                .setExecutionStrategy(mivo::execute)
                .setExecutionExceptionHandler(new FailureReport())
                .setParameterExceptionHandler(new UsageReport());
    }

    private int execute(ParseResult parsed) {
        Messages.ofCommand(verbose);
        return new CommandLine.RunLast().execute(parsed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
