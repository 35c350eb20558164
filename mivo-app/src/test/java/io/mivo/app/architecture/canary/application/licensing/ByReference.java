package io.mivo.app.architecture.canary.application.licensing;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.domain.license.License;
import java.time.Instant;
import java.util.function.Predicate;

@Breaks("license is judged only by the sensor")
public final class ByReference {
    public Predicate<Instant> judge(License license) {
        return license::isValidAt;
    }
}
