package io.mivo.application.port.driven;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RegisterWrite;
import java.math.BigDecimal;
import java.util.Optional;

/** Turns a value into what must be written for it: a pure function, the inverse of decoding. Safe for use by many threads. */
public interface ValueEncoding {
    /**
     * What must be written so that the point reads as the value.
     *
     * @param point a point that may be written
     * @param value in the unit in which the point is read: the canonical one of its own
     * @return empty when the point cannot hold exactly this value; it is never rounded
     */
    Optional<RegisterWrite> encode(Point.InRegister point, BigDecimal value);
}
