package io.mivo.app.scan;

import io.mivo.application.port.driving.ScanUnits.Find;
import io.mivo.application.port.driving.ScanUnits.Follower;
import io.mivo.application.port.driving.ScanUnits.Outcome;
import io.mivo.application.port.driving.ScanUnits.Progress;
import io.mivo.domain.bus.Line;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** A scan for Modbus devices that a person follows. For one thread, save for {@link #interrupt}. */
public final class UnitScanRun implements Follower {
    private static final String CLEAR = "\r\u001b[K";

    private final Consumer<Find> taker;
    private final PrintWriter err;
    private final boolean isShown = "terminal".equals(System.getProperty("mivo.stderr"));
    private volatile boolean interrupted;

    /** Each device is told to the taker; how far it is goes to a stream. */
    public UnitScanRun(Consumer<Find> taker, PrintWriter err) {
        this.taker = taker;
        this.err = err;
    }

    /** Asks nothing more after the question that is out. */
    public void interrupt() {
        interrupted = true;
    }

    @Override
    public boolean hasEnough() {
        return interrupted;
    }

    @Override
    public void found(Find find) {
        show("");
        taker.accept(find);
    }

    @Override
    public void progress(Progress progress) {
        show(String.format(
                Locale.ROOT,
                "unit %d: %d of %d asked, %d found%s",
                progress.current(),
                progress.asked(),
                progress.all(),
                progress.found(),
                progress.rest()
                        .map(rest -> ", about " + rest.toSeconds() + " s left")
                        .orElse("")));
    }

    private void show(String text) {
        if (isShown) {
            err.print(CLEAR + text);
            err.flush();
        }
    }

    /** Says in words what a scan came to. */
    public void summarize(Outcome outcome, Line line) {
        show("");
        outcome.trouble().ifPresent(trouble -> err.println("stopped: " + trouble));
        String devices = outcome.found() == 1 ? " device" : " devices";
        err.println(outcome.found() + devices + " found, " + outcome.asked() + " unit identifiers asked on "
                + line.endpoint() + (outcome.isWhole() ? "" : "; not finished"));
        err.flush();
    }
}
