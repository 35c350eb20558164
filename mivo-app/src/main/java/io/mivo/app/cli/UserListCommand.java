package io.mivo.app.cli;

import io.mivo.app.wiring.Installation;
import io.mivo.application.port.driving.ManageUsers.Account;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mivo user list}: lists the users of a data directory. */
@Command(name = "list", description = "List the users of a data directory with their roles and last logins.")
final class UserListCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data directory.")
    private Path data;

    @Override
    public void run() {
        try (Installation installation = ExistingData.open(data)) {
            PrintWriter out = spec.commandLine().getOut();
            installation.access(() -> "").manageUsers().accounts(installation.holder()).stream()
                    .map(UserListCommand::line)
                    .forEach(out::println);
        }
    }

    private static String line(Account account) {
        String state = account.user().enabled() ? "" : "  disabled";
        String lastLogIn = account.lastLogIn().map(at -> "last login " + at).orElse("never logged in");
        return account.user().name() + "  " + account.user().role().name().toLowerCase(Locale.ROOT) + "  " + lastLogIn
                + state;
    }
}
