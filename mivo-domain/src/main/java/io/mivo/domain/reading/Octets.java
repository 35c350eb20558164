package io.mivo.domain.reading;

import java.util.Arrays;
import java.util.HexFormat;

/** A run of octets that nobody can change. Safe for use by many threads. */
public final class Octets {
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Octets(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static Octets of(byte[] bytes) {
        return new Octets(bytes.clone());
    }

    /** Reads pairs of hexadecimal digits. */
    public static Octets ofHex(String hex) {
        return new Octets(HEX.parseHex(hex));
    }

    /** A copy of the bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** How many there are. */
    public int length() {
        return bytes.length;
    }

    /** The part from an index, inclusive, with a length. */
    public Octets part(int from, int length) {
        return new Octets(Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets octets && Arrays.equals(bytes, octets.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal. */
    @Override
    public String toString() {
        return HEX.formatHex(bytes);
    }
}
