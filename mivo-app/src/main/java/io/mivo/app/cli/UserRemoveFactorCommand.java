package io.mivo.app.cli;

import io.mivo.app.wiring.Installation;
import io.mivo.domain.access.UserName;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mivo user remove-second-factor}: lets somebody in again who lost the authenticator and the recovery codes. */
@Command(
        name = "remove-second-factor",
        description = {
            "Remove a user's second factor and end all sessions of the user, who logs in with the password alone",
            "until another is set up. A running server knows it at once."
        })
final class UserRemoveFactorCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", converter = UserNameConverter.class, description = "The user, such as admin.")
    private UserName name;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Override
    public void run() {
        try (Installation installation = ExistingData.open(data)) {
            boolean removed = installation.access(() -> "").useSecondFactor().takeFrom(installation.holder(), name);
            spec.commandLine()
                    .getOut()
                    .println(name + (removed ? " has no second factor any more" : " had no second factor"));
        }
    }
}
