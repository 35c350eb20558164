package io.mivo.app.architecture.canary.domain.sensor;

import io.mivo.app.architecture.canary.domain.license.License;
import java.time.Instant;

/** Sound: the judge. */
public record Sensor(License license) {
    public boolean isActiveAt(Instant instant) {
        return isLicensedAt(instant);
    }

    public boolean isLicensedAt(Instant instant) {
        return license.isValidAt(instant);
    }
}
