package io.mivo.application.port.driving;

import io.mivo.domain.audit.Actor;

/** Records who was turned away at the edge, before anything was asked of the core. */
public interface RecordRefusal {
    /**
     * Records it; the same again within a minute is counted only.
     *
     * @param actor who; a stranger when nobody knows
     * @param place what they asked for: a route, never what a stranger made up
     * @param reason why they were turned away
     */
    void turnedAway(Actor actor, String place, String reason);
}
