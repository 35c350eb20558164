package io.mivo.app.cli;

import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.SetMeter;
import io.mivo.application.port.driving.SetMeter.Answer;
import io.mivo.application.port.driving.SetMeter.Result;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.Protocol;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that sets something about one M-Bus meter. */
abstract class MeterSettingCommand implements Callable<Integer> {
    /** A new speed is told at the old one and tried at the new one; a meter may take its time. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private LineOptions line = new LineOptions();

    @Mixin
    private MeterOptions meter = new MeterOptions();

    @Option(names = "--yes", description = "Do not ask; needed in scripts where the command would ask.")
    private boolean yes;

    /**
     * What is to be set.
     *
     * @throws IllegalArgumentException when the value given cannot be
     */
    abstract MeterSetting setting();

    /** What can go wrong for good, to be asked before; empty where nothing can. */
    abstract Optional<String> danger();

    @Override
    public Integer call() {
        MeterSetting setting = understood();
        Line named = line.line(Protocol.MBUS);
        DeviceAddress address = meter.address();
        danger().filter(what -> !yes).ifPresent(what -> Confirmation.require(spec, address + ": " + what));
        try (MivoCore core = Cores.inMemory()) {
            SetMeter.Request request = new SetMeter.Request(address, setting, TIMEOUT);
            return told(core.setMeter().set(named, request));
        }
    }

    private MeterSetting understood() {
        try {
            return setting();
        } catch (IllegalArgumentException fault) {
            throw new ParameterException(spec.commandLine(), String.valueOf(fault.getMessage()), fault);
        }
    }

    private int told(Answer answer) {
        PrintWriter out = spec.commandLine().getOut();
        answer.before().ifPresent(before -> out.println("before: " + MeterText.of(before)));
        boolean done = answer.result() == Result.SET || answer.result() == Result.SENT;
        if (done) {
            out.println(answer.result() + ": " + answer.detail());
            out.flush();
            return 0;
        }
        out.flush();
        spec.commandLine().getErr().println("mivo: " + answer.result() + ": " + answer.detail());
        return 1;
    }
}
