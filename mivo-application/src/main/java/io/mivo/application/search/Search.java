package io.mivo.application.search;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.DeviceAddress;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a line and what is still to be asked; asks nothing itself. Not safe for use by many threads.
 */
interface Search {
    /** The address to be asked for next, again and again until the answer was taken; empty at the end. */
    Optional<DeviceAddress> next();

    /** Takes what came of asking for {@link #next}. */
    void take(VisitOutcome outcome);

    /** Whether {@link #askAgain} can take silences back, so that questions may be hurried. */
    boolean canHurry();

    /** The last silent answers tell nothing, as many as a late answer can put in doubt: those are asked for again. */
    void askAgain();

    /** What was found so far. */
    List<Find> found();

    /** Where several answer that could not be told apart. */
    List<DeviceAddress> unresolved();

    /** How many questions were asked. */
    int asked();

    /** How many questions are still to be asked, as far as anybody can tell. */
    int pending();

    /** Everything of it as text, from which {@link SavedSearch} makes it again. */
    String text();

    /** The same for when nobody will notice any more that an answer came late: the last silences are asked for again. */
    default String textForLater() {
        return text();
    }
}
