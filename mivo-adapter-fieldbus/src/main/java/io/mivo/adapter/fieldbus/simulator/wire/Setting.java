package io.mivo.adapter.fieldbus.simulator.wire;

import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * A holding register or coil that may be written.
 *
 * @param min inclusive, as a signed number
 * @param max inclusive, as a signed number
 * @param value what it holds
 * @param change takes what is written
 */
public record Setting(int min, int max, IntSupplier value, IntConsumer change) {
    boolean accepts(int raw) {
        return (short) raw >= min && (short) raw <= max;
    }
}
