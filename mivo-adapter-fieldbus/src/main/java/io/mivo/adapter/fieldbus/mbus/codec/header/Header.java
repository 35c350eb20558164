package io.mivo.adapter.fieldbus.mbus.codec.header;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/**
 * What precedes the records of a telegram.
 *
 * @param identity not sent in a short header
 * @param accessNumber 0 to 255, counted up with each answer
 * @param signature the configuration field of two bytes, empty in the fixed data structure
 */
public record Header(Optional<Identity> identity, int accessNumber, Status status, Optional<Integer> signature) {
    /** Bytes of a long header. */
    public static final int LONG = 12;
    /** Bytes of a short header. */
    public static final int SHORT = 4;

    /** Reads a long header: identification, then what a short one has. */
    public static Header ofLong(Octets data) {
        return ofShort(Optional.of(Identity.ofLongHeader(data)), data.from(Identity.SECONDARY_ADDRESS));
    }

    /** Reads a short header: access number, status and configuration. */
    public static Header ofShort(Octets data) {
        return ofShort(Optional.empty(), data);
    }

    /** Reads a fixed data structure of 16 bytes. */
    public static Header ofFixedStructure(Octets structure) {
        Identity identity = Identity.ofFixedStructure(structure);
        Status status = Status.ofFixedStructure(structure.at(5));
        return new Header(Optional.of(identity), structure.at(4), status, Optional.empty());
    }

    private static Header ofShort(Optional<Identity> identity, Octets data) {
        return new Header(identity, data.at(0), Status.of(data.at(1)), Optional.of(data.word(2)));
    }

    /** How the payload is encrypted (bits 12 to 8 of the configuration field); 0 if it is not. */
    public int encryptionMode() {
        return signature.map(sent -> sent >> 8 & 0x1F).orElse(0);
    }
}
