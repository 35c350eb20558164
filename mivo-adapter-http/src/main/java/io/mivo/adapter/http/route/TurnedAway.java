package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.application.port.driving.RecordRefusal;
import io.mivo.domain.access.Caller;
import io.mivo.domain.audit.Actor;

/** Tells the record whom the gate turned away; paths that are not in the table are not told, since strangers make them up. */
final class TurnedAway {
    private final RecordRefusal recordRefusal;

    TurnedAway(RecordRefusal recordRefusal) {
        this.recordRefusal = recordRefusal;
    }

    /** Somebody with a token that is none, or none any more. */
    void noteStranger(Context context, String reason) {
        note(context, Actor.unknownMachine(Visitor.origin(context)), reason);
    }

    /** Whoever it is, of whom the route may know nothing. */
    void noteAnybody(Context context, String reason) {
        note(context, Visitor.actor(context), reason);
    }

    /** Somebody known who may not do this. */
    void note(Context context, Caller caller, String reason) {
        note(context, caller.actor().from(Visitor.origin(context)), reason);
    }

    private void note(Context context, Actor actor, String reason) {
        recordRefusal.turnedAway(actor, Gate.routeOf(context).orElse(Gate.API), reason);
    }
}
