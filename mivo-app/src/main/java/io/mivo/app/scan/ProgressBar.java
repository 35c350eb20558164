package io.mivo.app.scan;

import io.mivo.app.terminal.StatusLine;
import io.mivo.app.terminal.Terminal;
import io.mivo.application.port.driving.SearchMeters.Count;
import io.mivo.application.port.driving.SearchMeters.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** How far a search is, on one line of a terminal that is written over and over. For one thread. */
final class ProgressBar {
    private static final int WIDTH = 24;

    private final StatusLine line;

    ProgressBar(PrintWriter err) {
        this.line = new StatusLine(err);
    }

    void show(Progress progress) {
        if (Terminal.STDERR.isRead()) {
            line.show(text(progress));
        }
    }

    static String text(Progress progress) {
        Count count = progress.count();
        int done = WIDTH * count.asked() / Math.max(1, count.asked() + count.pending());
        String now = progress.trouble()
                .or(() -> progress.current().map(Object::toString))
                .orElse("");
        return String.format(
                Locale.ROOT,
                "[%s%s] %d found, %d asked%s  %s",
                "#".repeat(done),
                ".".repeat(WIDTH - done),
                count.found(),
                count.asked(),
                progress.rest().map(rest -> ", about " + words(rest) + " left").orElse(""),
                now);
    }

    private static String words(Duration rest) {
        long minutes = rest.toMinutes();
        return minutes > 0 ? minutes + " min " + rest.toSecondsPart() + " s" : rest.toSeconds() + " s";
    }

    void clear() {
        line.clear();
    }
}
