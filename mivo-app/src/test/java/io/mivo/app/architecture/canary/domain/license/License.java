package io.mivo.app.architecture.canary.domain.license;

import java.time.Instant;

/** Sound. */
public record License(Instant until) {
    public boolean isValidAt(Instant instant) {
        return instant.isBefore(until);
    }
}
