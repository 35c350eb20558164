package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import java.time.Duration;

/** A room sensor: 16-bit input registers for temperature, humidity, carbon dioxide and illuminance. */
public final class RoomSensor {
    private static final int SIZE = 4;

    private final Course temperature =
            Course.around(21.8).swinging(0.6, Duration.ofHours(24)).swinging(0.15, Duration.ofSeconds(37));
    private final Course humidity =
            Course.around(41).swinging(4, Duration.ofHours(13)).swinging(0.8, Duration.ofSeconds(29));
    private final Course carbonDioxide =
            Course.around(720).swinging(180, Duration.ofHours(3)).swinging(25, Duration.ofSeconds(21));
    private final Course illuminance =
            Course.around(380).swinging(40, Duration.ofMinutes(14)).swinging(12, Duration.ofSeconds(16));

    /** Its input registers. */
    public Image inputs(Moment now) {
        return new Image(SIZE)
                .word(0, Math.round(100 * temperature.at(now)))
                .word(1, Math.round(10 * humidity.at(now)))
                .word(2, Math.round(carbonDioxide.at(now)))
                .word(3, Math.round(illuminance.at(now)));
    }
}
