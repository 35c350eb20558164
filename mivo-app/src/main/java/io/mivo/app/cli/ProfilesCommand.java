package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo profiles}: the library of Modbus devices. */
@Command(
        name = "profiles",
        description = "Show the Modbus devices that MIVO knows, and check profiles of your own.",
        subcommands = {ProfilesListCommand.class, ProfilesShowCommand.class, ProfilesCheckCommand.class})
public final class ProfilesCommand extends Group {}
