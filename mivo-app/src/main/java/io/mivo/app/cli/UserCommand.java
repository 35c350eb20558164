package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo user}: what is done with the people who log in. */
@Command(
        name = "user",
        description = "List the users of the web interface, reset a password, remove a second factor.",
        subcommands = {UserListCommand.class, UserResetPasswordCommand.class, UserRemoveFactorCommand.class})
public final class UserCommand extends Group {}
