package io.mivo.app.cli;

import io.mivo.app.failure.FailedException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code mivo scan modbus}: says that there is no such search yet. */
@Command(name = "modbus", description = "Not available yet.")
final class ScanModbusCommand implements Runnable {
    @Unmatched
    private List<String> ignored = List.of();

    @Override
    public void run() {
        throw new FailedException(
                "scan modbus is not available yet" + (ignored.isEmpty() ? "" : "; nothing was asked"));
    }
}
