package io.mivo.domain.access;

import io.mivo.domain.sensor.SensorUid;

/**
 * The one on whose behalf something is done.
 *
 * @param name for the log: a client id, a user's name, or the program itself
 * @param rights what it may do
 */
public record Caller(String name, Rights rights) {
    /** The program itself, for whoever holds it: an embedding product or the command line. */
    public static final Caller LOCAL = new Caller("local", Rights.ALL);

    /** Whether it may see a sensor at all. */
    public boolean maySee(SensorUid sensor) {
        return rights.sensors().includes(sensor);
    }

    /** Whether it may do this. */
    public boolean may(Scope scope) {
        return rights.scopes().contains(scope);
    }
}
