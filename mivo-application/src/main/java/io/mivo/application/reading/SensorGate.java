package io.mivo.application.reading;

import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.time.Clock;
import java.util.Optional;

/** The one gate through which every use case that gives values out reaches its sensor. Safe for use by many threads. */
public final class SensorGate {
    private final SensorRegistry registry;
    private final Clock clock;

    /** A gate before the sensors of a registry. */
    public SensorGate(SensorRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Refuses a caller without a scope. */
    public void requireScope(Caller caller, Scope scope) {
        if (!caller.may(scope)) {
            throw new RefusedException(Reason.NOT_PERMITTED, "this needs the scope " + scope);
        }
    }

    /** The sensor, when the caller may see it. */
    public Optional<Sensor> seen(Caller caller, SensorUid uid) {
        return caller.maySee(uid) ? registry.sensor(uid) : Optional.empty();
    }

    /** The sensor, when the caller may see it and its values may be given out now; refuses otherwise. */
    public Sensor requireActive(Caller caller, SensorUid uid) {
        Sensor sensor = seen(caller, uid).orElseThrow(() -> unknown(uid));
        if (isActive(sensor)) {
            return sensor;
        }
        throw sensor.state().enabled()
                ? new RefusedException(Reason.NOT_LICENSED, "sensor " + uid + " holds no seat of a license valid now")
                : new RefusedException(Reason.SENSOR_DISABLED, "sensor " + uid + " is switched off");
    }

    /** Whether its values may be given out now. */
    public boolean isActive(Sensor sensor) {
        return sensor.isActiveAt(clock.instant());
    }

    private static RefusedException unknown(SensorUid uid) {
        return new RefusedException(Reason.UNKNOWN_SENSOR, "there is no sensor " + uid);
    }
}
