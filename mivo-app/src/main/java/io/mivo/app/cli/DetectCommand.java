package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo detect}: finds what a device shows on its display. */
@Command(
        name = "detect",
        description = "Find the registers that hold what a device shows on its display.",
        subcommands = DetectModbusCommand.class)
public final class DetectCommand extends Group {}
