package io.mivo.adapter.fieldbus.mbus.codec.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable sequence of bytes, read without sign; slices share their memory. */
public final class Octets {
    private static final Octets NONE = new Octets(new byte[0], 0, 0);
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;
    private final int from;
    private final int size;

    private Octets(byte[] bytes, int from, int size) {
        this.bytes = bytes;
        this.from = from;
        this.size = size;
    }

    /** No bytes at all. */
    public static Octets none() {
        return NONE;
    }

    /** A copy of these bytes. */
    public static Octets copyOf(byte[] bytes) {
        return new Octets(bytes.clone(), 0, bytes.length);
    }

    /** The low eight bits of each number. */
    public static Octets of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Octets(bytes, 0, bytes.length);
    }

    /**
     * The bytes that this text of hexadecimal digit pairs names.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static Octets ofHex(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        return new Octets(bytes, 0, bytes.length);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The byte at this index, 0 to 255. */
    public int at(int index) {
        return bytes[from + Objects.checkIndex(index, size)] & 0xFF;
    }

    /** The bytes from {@code start} (inclusive) to {@code end} (exclusive). */
    public Octets slice(int start, int end) {
        Objects.checkFromToIndex(start, end, size);
        return new Octets(bytes, from + start, end - start);
    }

    /** The bytes from {@code start} on. */
    public Octets from(int start) {
        return slice(start, size);
    }

    /** These bytes and then the others. */
    public Octets followedBy(Octets others) {
        byte[] joined = Arrays.copyOf(toByteArray(), size + others.size);
        System.arraycopy(others.bytes, others.from, joined, size, others.size);
        return new Octets(joined, 0, joined.length);
    }

    /** The same bytes, last first. */
    public Octets reversed() {
        byte[] turned = new byte[size];
        for (int i = 0; i < size; i++) {
            turned[i] = bytes[from + size - 1 - i];
        }
        return new Octets(turned, 0, size);
    }

    /** The two bytes at this index, least significant first, as a number. */
    public int word(int index) {
        return at(index) | at(index + 1) << 8;
    }

    /** At most eight bytes as a number in two's complement, least significant byte first; 0 if there are none. */
    public long signedLong() {
        int unused = Long.SIZE - Byte.SIZE * size;
        return isEmpty() ? 0 : unsignedLong() << unused >> unused;
    }

    /** At most eight bytes as a number without sign, least significant byte first; below 0 if it takes all 64 bits. */
    public long unsignedLong() {
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << Byte.SIZE | (bytes[from + i] & 0xFF);
        }
        return number;
    }

    /** The whole sequence as a number without sign, least significant byte first; 0 if it is empty. */
    public BigInteger unsigned() {
        return new BigInteger(1, reversed().bytes);
    }

    /** Whether every byte has this value; true if there is none. */
    public boolean consistsOf(int value) {
        for (int i = 0; i < size; i++) {
            if (at(i) != value) {
                return false;
            }
        }
        return true;
    }

    /** The arithmetic sum, modulo 256. */
    public int sum() {
        int sum = 0;
        for (int i = 0; i < size; i++) {
            sum += at(i);
        }
        return sum & 0xFF;
    }

    /** The characters of ISO 8859-1 that these bytes stand for. */
    public String latin1() {
        return new String(bytes, from, size, StandardCharsets.ISO_8859_1);
    }

    /** Two lower-case hexadecimal digits per byte. */
    public String hex() {
        return HEX.formatHex(bytes, from, from + size);
    }

    /** Two lower-case hexadecimal digits per byte, last byte first: the digits of a number as people write them. */
    public String reversedHex() {
        byte[] digits = new byte[2 * size];
        for (int i = 0; i < size; i++) {
            int octet = bytes[from + size - 1 - i];
            digits[2 * i] = (byte) Character.forDigit(octet >> 4 & 0x0F, 16);
            digits[2 * i + 1] = (byte) Character.forDigit(octet & 0x0F, 16);
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    public byte[] toByteArray() {
        return Arrays.copyOfRange(bytes, from, from + size);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Octets that
                && Arrays.equals(bytes, from, from + size, that.bytes, that.from, that.from + that.size);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toByteArray());
    }

    @Override
    public String toString() {
        return hex();
    }
}
