package io.mivo.app.cli;

import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import io.mivo.domain.access.UserName;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo user reset-password}: makes a one-time link with which a user chooses a new password. */
@Command(
        name = "reset-password",
        description = {
            "Make a user's password useless, end all sessions of the user, and print a one-time link with which the",
            "user chooses a new password within 24 hours. A running server knows it at once."
        })
final class UserResetPasswordCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", converter = UserNameConverter.class, description = "The user, such as admin.")
    private UserName name;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where the server is called; default: as DIR/mivo.yaml says, or http://127.0.0.1:8080.")
    private Optional<String> publicUrl = Optional.empty();

    @Override
    public void run() {
        ExistingData.require(data);
        SettingsFile settings = SettingsFile.in(data);
        try (Installation installation =
                Installation.open(data, settings.terms().onCommandLine())) {
            String secret = installation.access(() -> "").manageUsers().resetPassword(installation.holder(), name);
            spec.commandLine().getOut().println(publicUrl.orElseGet(settings::url) + "/setup#" + secret);
        }
    }
}
