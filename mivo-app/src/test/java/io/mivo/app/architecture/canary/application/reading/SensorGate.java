package io.mivo.app.architecture.canary.application.reading;

import io.mivo.app.architecture.canary.domain.sensor.Sensor;
import java.time.Instant;

/** Sound: the gate. */
public final class SensorGate {
    public boolean isOpen(Sensor sensor, Instant now) {
        return sensor.isActiveAt(now);
    }
}
