package io.mivo.adapter.fieldbus.mbus.codec.header;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Locale;
import java.util.Optional;

/**
 * Which device sent a telegram.
 *
 * @param id the identification number, 8 digits, hexadecimal ones where the device sends them
 * @param make not sent in the fixed data structure
 * @param octets the identification as sent; the 8 bytes of the secondary address after a long header
 */
public record Identity(String id, Optional<Make> make, DeviceType deviceType, Octets octets) {
    /** Bytes of a secondary address. */
    static final int SECONDARY_ADDRESS = 8;

    private static final int ID = 4;

    /** Reads the first eight bytes of a long header. */
    static Identity ofLongHeader(Octets header) {
        Octets sent = header.slice(0, SECONDARY_ADDRESS);
        Make make = new Make(Make.manufacturer(sent.word(4)), sent.at(6));
        return new Identity(id(sent), Optional.of(make), DeviceType.of(sent.at(7)), sent);
    }

    /** Reads a fixed data structure. */
    static Identity ofFixedStructure(Octets structure) {
        int medium = structure.at(6) >> 6 | structure.at(7) >> 6 << 2;
        DeviceType type = DeviceType.ofFixedMedium(medium);
        return new Identity(id(structure), Optional.empty(), type, structure.slice(0, ID));
    }

    /** All 16 digits of the secondary address in wire order; empty where it was not sent. */
    public Optional<String> secondaryAddress() {
        return make.map(sent -> octets.hex());
    }

    private static String id(Octets sent) {
        return sent.slice(0, ID).reversedHex().toUpperCase(Locale.ROOT);
    }
}
