package io.mivo.domain.access;

import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.sensor.SensorUid;

/**
 * The one on whose behalf something is done.
 *
 * @param actor who it is, and from where it asks
 * @param rights what it may do
 */
public record Caller(Actor actor, Rights rights) {
    /** The program itself, for whoever holds it: an embedding product. */
    public static final Caller LOCAL = new Caller(Actor.SYSTEM, Rights.ALL);

    /** A machine that has proved itself, wherever it is. */
    public static Caller machine(ClientId id, Rights rights) {
        return new Caller(new Actor(Actor.Kind.API_USER, id.text(), Origin.WITHIN), rights);
    }

    /** The same, asking from elsewhere. */
    public Caller from(Origin origin) {
        return new Caller(actor.from(origin), rights);
    }

    /** A client id, a user's name, or the program itself. */
    public String name() {
        return actor.name();
    }

    /** Whether it may see a sensor at all. */
    public boolean maySee(SensorUid sensor) {
        return rights.sensors().includes(sensor);
    }

    /** Whether it may do this. */
    public boolean may(Scope scope) {
        return rights.scopes().contains(scope);
    }
}
