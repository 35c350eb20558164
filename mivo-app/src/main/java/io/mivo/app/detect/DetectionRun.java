package io.mivo.app.detect;

import io.mivo.app.failure.FailedException;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.DetectRegisters;
import io.mivo.application.port.driving.DetectRegisters.Displayed;
import io.mivo.application.port.driving.DetectRegisters.Findings;
import io.mivo.application.port.driving.DetectRegisters.Look;
import io.mivo.application.port.driving.DetectRegisters.Target;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Looks at a device once for each displayed number, and again while a number that is waited for does not appear. For one thread. */
public final class DetectionRun {
    private static final long TICK_MILLIS = 500;

    private final DetectRegisters detect;
    private final Duration patience;
    private final LookProgress progress;
    private final PrintWriter err;
    private Target target;

    /** A run that tells on this stream how far it is. */
    public DetectionRun(DetectRegisters detect, Target target, Duration patience, PrintWriter err) {
        this.detect = detect;
        this.target = target;
        this.patience = patience;
        this.progress = new LookProgress(err);
        this.err = err;
    }

    /**
     * What all looks found.
     *
     * @throws FailedException when the device cannot be read
     */
    public Findings over(DisplayedValues values) {
        Findings findings = Findings.NONE;
        boolean isWaited = values.isNextGiven();
        for (Optional<Displayed> shown = values.next(); shown.isPresent(); shown = values.next()) {
            findings = isWaited ? watched(findings, shown.get()) : look(findings, shown.get());
            err.println(shown.get() + ": " + count(findings));
            isWaited = values.isNextGiven();
        }
        return findings;
    }

    private static String count(Findings findings) {
        int left = findings.candidates().size();
        String so = findings.sights().size() > 1 ? " so far" : "";
        return left == 0
                ? "no register shows it" + so
                : left + (left == 1 ? " place shows it" : " places show it") + so;
    }

    private Findings watched(Findings before, Displayed shown) {
        Findings after = look(before, shown);
        Deadline end = Deadline.in(patience, Ticker.SYSTEM);
        while (after.candidates().isEmpty() && isWorthWatching(before) && !end.hasPassed() && pause()) {
            after = look(before, shown);
        }
        return after;
    }

    /** Once no register showed all numbers before, none will show this one too. */
    private static boolean isWorthWatching(Findings before) {
        return before.sights().isEmpty() || !before.candidates().isEmpty();
    }

    private Findings look(Findings before, Displayed shown) {
        Look look = detect.look(target, before, shown, progress::show);
        progress.clear();
        if (look instanceof Look.Failed failed) {
            throw new FailedException(target.unit() + " on " + target.line().endpoint() + ": " + failed.detail());
        }
        Findings findings = ((Look.Seen) look).findings();
        target = target.within(
                findings.sights().get(findings.sights().size() - 1).registers());
        return findings;
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
