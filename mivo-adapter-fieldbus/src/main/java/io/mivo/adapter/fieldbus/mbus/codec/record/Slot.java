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

    /** Adds the bits of the n-th DIFE, counted from 0. */
    Slot withDife(int n, int dife) {
        return new Slot(
                storage | (dife & 0x0FL) << (4 * n + 1),
                tariff | (dife >> 4 & 0x03) << (2 * n),
                subunit | (dife >> 6 & 0x01) << n);
    }
}
