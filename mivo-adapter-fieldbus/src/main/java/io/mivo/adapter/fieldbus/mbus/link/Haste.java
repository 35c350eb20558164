package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import java.time.Duration;

/**
 * How far the questions of a search may hurry on a line, and whether an answer came later than was waited for. For one
 * thread at a time.
 */
final class Haste {
    /** Where so much comes late, nothing can be told from it. */
    private static final int MOST_BELATED = 30;

    private final Promptness promptness = new Promptness();
    private final Ticker ticker;
    private Deadline hush;
    private Deadline open;
    private boolean belated;
    private int told;

    Haste(Ticker ticker) {
        this.ticker = ticker;
        this.hush = Deadline.in(Duration.ZERO, ticker);
        this.open = hush;
    }

    /** A selected meter acknowledged so long after its selection was handed to the line, and then told who it is. */
    void confirm(Duration acknowledgedAfter) {
        promptness.acknowledged(acknowledgedAfter);
    }

    /** How long to wait for an acknowledgement; at most in full. */
    Duration patience(Duration full) {
        return promptness.patience(full);
    }

    /** Nobody answered a question of a search in this time, of as much as the line says. */
    void unanswered(Duration waited, Duration full) {
        Duration rest = full.minus(waited);
        hush = Deadline.in(rest, ticker);
        open = Deadline.in(full.plus(rest), ticker);
    }

    /** Until when those who read should wait, lest they take an answer to a hurried question for theirs. */
    Deadline hush() {
        return hush;
    }

    /** Whether the answer to a question that was given up may still come. */
    boolean isOpen() {
        return !open.hasPassed();
    }

    /** Something came that answers no question of now: if another is open, it answers that. */
    void stray() {
        doubt(isOpen());
    }

    /** An answer turned out to be nobody's: if another question was open when it came, it answered that. */
    void doubt(boolean wasOpen) {
        if (wasOpen) {
            promptness.belie();
            belated = true;
        }
    }

    /** Whether such an answer came and nobody was told yet; told now. */
    boolean tellBelated() {
        boolean isNews = belated && told < MOST_BELATED;
        told += isNews ? 1 : 0;
        belated = false;
        return isNews;
    }
}
