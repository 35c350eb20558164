package io.mivo.app.architecture.canary.application.licensing;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.domain.license.License;
import io.mivo.app.architecture.canary.domain.sensor.Sensor;
import java.time.Instant;

@Breaks({"license is judged only by the sensor", "the sensor is asked only by the gate"})
public final class SecondJudge {
    public boolean agrees(License license, Sensor sensor, Instant now) {
        return license.isValidAt(now) && sensor.isActiveAt(now);
    }
}
