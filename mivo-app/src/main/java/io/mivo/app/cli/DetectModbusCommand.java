package io.mivo.app.cli;

import io.mivo.app.detect.CandidateText;
import io.mivo.app.detect.DetectionRun;
import io.mivo.app.detect.DisplayedValues;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.DetectRegisters;
import io.mivo.application.port.driving.DetectRegisters.Displayed;
import io.mivo.application.port.driving.DetectRegisters.Target;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code mivo detect modbus}: finds the registers behind displayed numbers. */
@Command(
        name = "modbus",
        description = {
            "Find the registers of a Modbus device that hold a number on its display: table, address, type, order and"
                    + " scale, best first, each with a line for a site file.",
            "Give the number with all digits shown: 238.4 finds what lies from 238.35 up to but not 238.45. Scales are"
                    + " the powers of ten from 0.000001 to 1000000, which covers kilo and milli.",
            "Every further number of the same reading narrows: the registers are read anew for each. Numbers given as"
                    + " --value are waited for; without --value, or on a terminal, they are asked for one by one on stdin.",
            "Numbers of different readings are found one by one: no register shows them all, so each has its own list.",
            "Ends with 0 when every number was found, else with 1."
        })
final class DetectModbusCommand implements Callable<Integer> {
    private static final int LAST = 65_535;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModbusLineOptions line;

    @Option(names = "--unit", paramLabel = "N", required = true, description = "The unit identifier: 0 to 255.")
    private int unit;

    @Option(names = "--value", paramLabel = "NUMBER", description = "What the display shows; may be given again.")
    private List<BigDecimal> values = List.of();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "holding or input; may be given again; both when absent.")
    private List<String> tables = List.of("holding", "input");

    @Option(names = "--from", paramLabel = "A", defaultValue = "0", description = "The first address; 0 when absent.")
    private int from;

    @Option(names = "--to", paramLabel = "B", defaultValue = "999", description = "The last address; 999 when absent.")
    private int to;

    @Option(
            names = "--pause",
            paramLabel = "DURATION",
            defaultValue = "PT5S",
            description = "How long the device is watched for each --value to appear; PT5S when absent.")
    private String pause;

    @Option(names = "--all", description = "Print all that is found, not only the best ten.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object per register found.")
    private boolean json;

    @Override
    public Integer call() {
        Target target = target();
        Duration patience = patience();
        DisplayedValues shown =
                new DisplayedValues(values.stream().map(Displayed::new).toList(), spec.commandLine());
        try (MivoCore core = Cores.inMemory()) {
            DetectRegisters detect = core.detectRegisters();
            DetectionRun run = new DetectionRun(
                    detect, target, patience, spec.commandLine().getErr());
            return new CandidateText(detect, spec.commandLine(), json, all).print(target, run.over(shown)) ? 0 : 1;
        }
    }

    private Target target() {
        if (from < 0 || to > LAST || from > to) {
            throw wrong("the window must lie within 0 to " + LAST + ", not " + from + " to " + to);
        }
        try {
            List<RegisterSpan> window =
                    tables.stream().distinct().map(this::table).map(this::span).toList();
            return new Target(line.line(), new DeviceAddress.UnitId(unit), window);
        } catch (IllegalArgumentException fault) {
            throw wrong(String.valueOf(fault.getMessage()));
        }
    }

    private RegisterSpan span(RegisterTable table) {
        return new RegisterSpan(table, from, to - from + 1);
    }

    private RegisterTable table(String word) {
        return RegisterTable.ofWord(word)
                .filter(table -> !table.holdsBits())
                .orElseThrow(() -> wrong("--table is holding or input, not '" + word + "'"));
    }

    private Duration patience() {
        try {
            return Optional.of(Duration.parse(pause))
                    .filter(each -> !each.isNegative())
                    .orElseThrow(() -> wrong("--pause must not be negative"));
        } catch (DateTimeException fault) {
            throw wrong("--pause '" + pause + "' is no duration such as PT5S");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
