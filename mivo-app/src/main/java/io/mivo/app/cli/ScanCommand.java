package io.mivo.app.cli;

import picocli.CommandLine.Command;

/** {@code mivo scan}: finds devices on lines. */
@Command(
        name = "scan",
        description = "Find devices on a line: M-Bus meters or Modbus devices.",
        subcommands = {ScanMBusCommand.class, ScanModbusCommand.class})
public final class ScanCommand extends Group {}
