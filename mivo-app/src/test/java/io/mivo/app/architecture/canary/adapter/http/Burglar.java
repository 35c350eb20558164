package io.mivo.app.architecture.canary.adapter.http;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.application.reading.SensorGate;
import io.mivo.app.architecture.canary.domain.sensor.Sensor;
import java.time.Instant;

@Breaks({"services are hidden behind ports", "adapters see only ports and domain"})
public final class Burglar {
    public boolean isOpen(SensorGate gate, Sensor sensor, Instant now) {
        return gate.isOpen(sensor, now);
    }
}
