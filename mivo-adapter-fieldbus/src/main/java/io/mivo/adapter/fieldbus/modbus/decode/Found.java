package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.util.function.Function;

/** A number out of registers, or why there is none. */
sealed interface Found {
    /** An exact number. */
    record Exact(BigDecimal number) implements Found {}

    /** No number. */
    record Absent(ValueError error) implements Found {}

    static Found absent(ValueError why) {
        return new Absent(why);
    }

    /** Goes on with the number, if there is one. */
    default Found then(Function<BigDecimal, Found> next) {
        return this instanceof Exact found ? next.apply(found.number()) : this;
    }
}
