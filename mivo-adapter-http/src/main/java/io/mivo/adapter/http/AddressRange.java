package io.mivo.adapter.http;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits (CIDR, RFC 4632).
 *
 * @param first any of them
 * @param bits how many they share
 */
public record AddressRange(InetAddress first, int bits) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws IllegalArgumentException naming what is none
     */
    public static AddressRange parse(String text) {
        String[] parts = text.split("/", 2);
        InetAddress first = address(parts[0]).orElseThrow(() -> none(text));
        int all = first.getAddress().length * Byte.SIZE;
        int bits = parts.length < 2 ? all : bits(parts[1]).orElseThrow(() -> none(text));
        if (bits > all) {
            throw none(text);
        }
        return new AddressRange(first, bits);
    }

    /** An address as it is written in digits; a name is none, nobody is asked about it. */
    static Optional<InetAddress> address(String text) {
        if (!ADDRESS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /** Whether an address is one of them. */
    public boolean holds(InetAddress address) {
        byte[] octets = address.getAddress();
        int unused = octets.length * Byte.SIZE - bits;
        return octets.length == first.getAddress().length
                && new BigInteger(1, octets)
                        .shiftRight(unused)
                        .equals(new BigInteger(1, first.getAddress()).shiftRight(unused));
    }

    private static Optional<Integer> bits(String text) {
        return Optional.of(text).filter(each -> each.matches("[0-9]{1,3}")).map(Integer::valueOf);
    }

    private static IllegalArgumentException none(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a range of addresses such as 10.0.0.0/8 or 127.0.0.1");
    }
}
