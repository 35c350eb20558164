package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo license}: what is done with licenses. */
@Command(
        name = "license",
        description = "Issue, import and show licenses.",
        subcommands = {LicenseIssueCommand.class, LicenseImportCommand.class, LicenseShowCommand.class})
public final class LicenseCommand extends Group {}
