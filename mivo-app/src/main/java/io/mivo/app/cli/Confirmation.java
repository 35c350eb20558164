package io.mivo.app.cli;

import io.mivo.app.failure.FailedException;
import io.mivo.app.terminal.Terminal;
import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Asks a person before something that cannot be taken back. */
final class Confirmation {
    private static final Set<String> YES = Set.of("y", "yes");

    private Confirmation() {}

    /**
     * Asks on the terminal.
     *
     * @throws ParameterException when there is no terminal to ask on
     * @throws FailedException when the answer is anything but yes
     */
    static void require(CommandSpec spec, String what) {
        Console console = terminal()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), what + ". There is no terminal to ask on: say --yes to do it"));
        PrintWriter err = spec.commandLine().getErr();
        err.print(what + ". Go on? [y/N] ");
        err.flush();
        String answer = Optional.ofNullable(console.readLine()).orElse("");
        if (!YES.contains(answer.strip().toLowerCase(Locale.ROOT))) {
            throw new FailedException("nothing was sent");
        }
    }

    /** The terminal; bin/mivo says whether stdout is one, since newer Javas have a console without a terminal as well. */
    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(console -> Terminal.STDOUT.isRead());
    }
}
