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
}
