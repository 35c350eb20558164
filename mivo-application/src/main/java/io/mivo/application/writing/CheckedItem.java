package io.mivo.application.writing;

import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.profile.Point;
import io.mivo.domain.sensor.Sensor;
import java.math.BigDecimal;
import java.util.Optional;

/** An item after all checks: ready to go out, or refused. */
sealed interface CheckedItem {
    Item item();

    /**
     * Ready to go out.
     *
     * @param value in the value's own unit
     * @param visit what goes out for it
     */
    record Ready(Item item, Sensor sensor, Point point, BigDecimal value, Visit visit) implements CheckedItem {
        Outcome outcome(WriteResult result, Optional<BigDecimal> readBack, Optional<String> detail) {
            return new Outcome(item, result, value, readBack, detail);
        }

        Outcome outcome(WriteResult result, String detail) {
            return outcome(result, Optional.empty(), Optional.of(detail));
        }
    }

    /** Not to be tried. */
    record Refused(Item item, WriteResult result, String detail) implements CheckedItem {
        Outcome outcome() {
            return new Outcome(item, result, item.value(), Optional.empty(), Optional.of(detail));
        }
    }
}
