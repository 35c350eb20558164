package io.mivo.domain.site;

import java.time.ZoneId;

/**
 * This installation.
 *
 * @param serial unique among installations
 * @param name for people
 * @param timeZone where it stands
 */
public record MivoUnit(String serial, String name, ZoneId timeZone) {
    /** Refuses a serial that is empty. */
    public MivoUnit {
        if (serial.isBlank()) {
            throw new IllegalArgumentException("a unit needs a serial");
        }
    }
}
