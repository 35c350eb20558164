package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo site}: what is done with site files. */
@Command(
        name = "site",
        description = "Check site files, apply them, and write them.",
        subcommands = {SiteCheckCommand.class, SiteApplyCommand.class, SiteExportCommand.class})
public final class SiteCommand extends Group {}
