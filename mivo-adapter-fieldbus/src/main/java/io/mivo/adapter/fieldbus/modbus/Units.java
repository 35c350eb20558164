package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.bus.Line;
import java.util.Optional;

/** Which units can be spoken to; a site file is checked before, this is the last guard before the wire. */
final class Units {
    private static final int BROADCAST = 0;
    private static final int HIGHEST_ON_RTU = 247;

    private Units() {}

    /** Why a unit is not spoken to; empty when it is. */
    static Optional<String> refusal(Line line, int unit, boolean read) {
        if (unit == BROADCAST && (line.isRtu() || !read)) {
            return Optional.of("unit 0 is a broadcast: all devices take it and none answers");
        }
        return line.isRtu() && unit > HIGHEST_ON_RTU
                ? Optional.of("unit " + unit + " is reserved on RTU; there are 1 to 247")
                : Optional.empty();
    }
}
