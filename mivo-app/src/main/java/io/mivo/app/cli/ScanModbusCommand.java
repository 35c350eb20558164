package io.mivo.app.cli;

import io.mivo.app.scan.FoundUnitLine;
import io.mivo.app.scan.Interruption;
import io.mivo.app.scan.UnitNumbers;
import io.mivo.app.scan.UnitScanRun;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ScanUnits.Find;
import io.mivo.application.port.driving.ScanUnits.Outcome;
import io.mivo.application.port.driving.ScanUnits.Range;
import io.mivo.domain.bus.Line;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo scan modbus}: finds Modbus devices. */
@Command(
        name = "modbus",
        description = {
            "Find the Modbus devices on a line; each is printed as soon as it is found.",
            "Each unit identifier is asked once for one register; whoever answers is asked for its device identification"
                    + " (function 43/14) and its SunSpec models, and profiles that fit are named.",
            "Ends with 0 when every unit identifier was asked, else with 1 (stderr says why)."
        })
final class ScanModbusCommand implements Callable<Integer> {
    /** A device behind a gateway at 9600 baud begins to answer within 100 ms; some need three times that. */
    private static final Duration NETWORK_TIMEOUT = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModbusLineOptions line;

    @Option(
            names = "--ids",
            paramLabel = "IDS",
            defaultValue = "1-247",
            description = "Unit identifiers and ranges of them, such as 1-20,100; 1-247 when absent.")
    private String ids;

    @Option(names = "--json", description = "Print one JSON object per device.")
    private boolean json;

    @Override
    public Integer call() {
        Line searched = line.line(NETWORK_TIMEOUT);
        Range range = new Range(searched, units());
        try (MivoCore core = Cores.inMemory()) {
            UnitScanRun run = new UnitScanRun(this::print, spec.commandLine().getErr());
            Interruption interruption = new Interruption(run::interrupt);
            try {
                Outcome outcome = core.scanUnits().scan(range, run);
                run.summarize(outcome, searched);
                return outcome.isWhole() ? 0 : 1;
            } finally {
                interruption.close();
            }
        }
    }

    private List<Integer> units() {
        try {
            return UnitNumbers.parse(ids);
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private void print(Find find) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? FoundUnitLine.json(find) : FoundUnitLine.text(find));
        out.flush();
    }
}
