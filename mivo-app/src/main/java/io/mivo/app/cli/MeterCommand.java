package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo meter}: sets M-Bus meters themselves. */
@Command(
        name = "meter",
        description = {
            "Set something about one M-Bus meter over its line, without a site file or a server.",
            "The meter is asked first who it is; a new address must be free; it is set once and read back."
        },
        subcommands = {
            MeterAddressCommand.class,
            MeterIdentificationCommand.class,
            MeterClockCommand.class,
            MeterBaudCommand.class,
            MeterResetCommand.class
        })
public final class MeterCommand extends Group {}
