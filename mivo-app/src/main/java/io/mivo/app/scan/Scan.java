package io.mivo.app.scan;

import io.mivo.app.failure.FailedException;
import io.mivo.application.port.driving.SearchMeters;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.application.port.driving.SearchMeters.Progress;
import io.mivo.application.port.driving.SearchMeters.SearchId;
import io.mivo.application.port.driving.SearchMeters.State;
import io.mivo.application.port.driving.SearchMeters.Wish;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A search that a person follows: each meter is told as soon as it is found. For one thread, save for {@link #interrupt}. */
public final class Scan {
    private static final long TICK_MILLIS = 100;
    private static final int SAVE_TICKS = 20;

    private final SearchMeters search;
    private final Line line;
    private final PrintWriter err;
    private final ProgressBar bar;
    private volatile boolean interrupted;

    /** A search of a line that tells how far it is on this stream. */
    public Scan(SearchMeters search, Line line, PrintWriter err) {
        this.search = search;
        this.line = line;
        this.err = err;
        this.bar = new ProgressBar(err);
    }

    /**
     * What a search came to.
     *
     * @param found the meters
     * @param unresolved where several meters could not be told apart
     * @param asked how many questions it took
     * @param isWhole whether everything was asked
     */
    public record Outcome(List<Find> found, List<DeviceAddress> unresolved, int asked, boolean isWhole) {
        /** Copies in. */
        public Outcome {
            found = List.copyOf(found);
            unresolved = List.copyOf(unresolved);
        }

        /** Whether everything was asked and nobody answered. */
        public boolean isEmpty() {
            return isWhole && found.isEmpty() && unresolved.isEmpty();
        }
    }

    /** Asks nothing more after the question that is out. */
    public void interrupt() {
        interrupted = true;
    }

    /**
     * Searches to the end, or until it is interrupted.
     *
     * @param resume where the search is written down, and from where it goes on
     * @param taker is told each meter as it is found
     * @throws FailedException when the line cannot be used from the start
     */
    public Outcome run(Wish wish, Optional<Path> resume, Consumer<Find> taker) {
        Optional<ResumeFile> file = resume.map(path -> new ResumeFile(path, line));
        SearchId id = file.flatMap(ResumeFile::read)
                .map(saved -> search.begin(line, saved, wish.repeats()))
                .orElseGet(() -> search.begin(line, wish));
        follow(id, file, taker);
        bar.clear();
        return new Outcome(
                search.found(id),
                search.unresolved(id),
                search.progress(id).count().asked(),
                search.progress(id).state() == State.DONE);
    }

    private void follow(SearchId id, Optional<ResumeFile> file, Consumer<Find> taker) {
        int told = 0;
        boolean isOver = false;
        for (int tick = 1; !isOver; tick++) {
            isOver = !pause() || isOver(id);
            told = tell(search.found(id), told, taker);
            if (isOver || tick % SAVE_TICKS == 0) {
                file.ifPresent(each -> each.write(search.saved(id)));
            }
        }
    }

    private int tell(List<Find> found, int told, Consumer<Find> taker) {
        if (found.size() > told) {
            bar.clear();
            found.subList(told, found.size()).forEach(taker);
        }
        return found.size();
    }

    private boolean isOver(SearchId id) {
        Progress progress = search.progress(id);
        if (interrupted) {
            search.cancel(id);
            return true;
        }
        if (progress.state() == State.WAITING && progress.count().asked() == 0) {
            throw new FailedException(progress.trouble().orElse(line.endpoint() + " cannot be used"));
        }
        search.goOn();
        bar.show(progress);
        return progress.state() == State.DONE || progress.state() == State.CANCELLED;
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

    /** Says in words what a search came to. */
    public void summarize(Outcome outcome, Optional<Path> resume) {
        err.println(outcome.found().size() + " found, " + outcome.asked() + " questions asked on " + line.endpoint());
        for (DeviceAddress address : outcome.unresolved()) {
            err.println("unresolved: several meters answer at " + address + " and nothing told them apart;"
                    + " try --exhaustive or --primary, or take all but one of them off the line");
        }
        if (!outcome.isWhole()) {
            err.println(resume.map(file -> "not finished; go on with --resume " + file)
                    .orElse("not finished; with --resume FILE it could go on from here"));
        }
        err.flush();
    }
}
