package io.mivo.adapter.fieldbus.simulator.wire;

import java.util.function.Supplier;

/**
 * A Modbus device: its four tables.
 *
 * @param coils bits that may be written
 * @param discretes bits as of now
 * @param holdings registers that may be written
 * @param inputs registers as of now
 */
public record ModbusUnit(Settings coils, Supplier<Image> discretes, Settings holdings, Supplier<Image> inputs) {
    private static final Image NOTHING = new Image(0);

    /** A device that has input registers alone. */
    public static ModbusUnit ofInputs(Supplier<Image> inputs) {
        return new ModbusUnit(Settings.NONE, () -> NOTHING, Settings.NONE, inputs);
    }
}
