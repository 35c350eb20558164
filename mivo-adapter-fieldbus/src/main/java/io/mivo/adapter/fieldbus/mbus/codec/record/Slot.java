package io.mivo.adapter.fieldbus.mbus.codec.record;

/**
 * Which of a device's values of one quantity a record holds; 0 everywhere is the present, total value.
 *
 * @param storage 41 bits
 * @param tariff 20 bits
 * @param subunit 10 bits
 */
public record Slot(long storage, int tariff, int subunit) {
    /** The present, total value of the device itself. */
    public static final Slot CURRENT = new Slot(0, 0, 0);
}
