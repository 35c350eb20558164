package io.mivo.adapter.fieldbus.simulator.wire;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;

/**
 * What an M-Bus slave says of itself in the header of each telegram.
 *
 * @param number eight decimal digits
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
        if (!number.matches("\\d{8}") || !maker.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("no number and maker of a meter: " + number + " " + maker);
        }
    }

    /** The long header, 12 bytes, without encryption. */
    Octets header(int accessNumber) {
        return Octets.ofHex(number)
                .reversed()
                .followedBy(Octets.of(makerCode(), makerCode() >> 8, version, deviceType, accessNumber, status, 0, 0));
    }

    private int makerCode() {
        return maker.chars().reduce(0, (code, letter) -> code << LETTER_BITS | letter - BEFORE_A);
    }
}
