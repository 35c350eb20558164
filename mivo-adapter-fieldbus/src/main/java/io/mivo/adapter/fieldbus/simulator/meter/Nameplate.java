package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/**
 * What an M-Bus slave says of itself in the header of each telegram.
 *
 * @param number eight decimal digits; capital hexadecimal ones where a meter has such
 * @param maker three capital letters
 * @param version 0 to 255
 * @param deviceType 0 to 255, EN 13757-3
 * @param status 0 to 255, EN 13757-3; 0 when nothing is wrong
 */
public record Nameplate(String number, String maker, int version, int deviceType, int status) {
    private static final int LETTER_BITS = 5;
    private static final int BEFORE_A = '@';

    /** Refuses numbers and letters that cannot be coded. */
    public Nameplate {
        if (!number.matches("[0-9A-F]{8}") || !maker.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("no number and maker of a meter: " + number + " " + maker);
        }
    }

    /** The same with another number. */
    public Nameplate numbered(String other) {
        return new Nameplate(other, maker, version, deviceType, status);
    }

    /** Eight bytes in wire order, as a selection names them. */
    public Octets secondaryAddress() {
        return Octets.ofHex(number)
                .reversed()
                .followedBy(Octets.of(makerCode(), makerCode() >> 8, version, deviceType));
    }

    private int makerCode() {
        return maker.chars().reduce(0, (code, letter) -> code << LETTER_BITS | letter - BEFORE_A);
    }
}
