package io.mivo.adapter.http.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;

/** Writes the elements of ASN.1 that certificates are made of, in DER (X.690). */
final class Der {
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_FORM = 0x80;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... elements) {
        return element(0x30, joined(elements));
    }

    static byte[] set(byte[]... elements) {
        return element(0x31, joined(elements));
    }

    static byte[] integer(BigInteger number) {
        return element(0x02, number.toByteArray());
    }

    static byte[] truth() {
        return element(0x01, new byte[] {(byte) 0xff});
    }

    static byte[] octets(byte[] content) {
        return element(0x04, content);
    }

    /** Bits whose last octet is used but for some. */
    static byte[] bits(int unused, byte... content) {
        return element(0x03, joined(new byte[] {(byte) unused}, content));
    }

    static byte[] none() {
        return element(0x05, new byte[0]);
    }

    static byte[] text(String text) {
        return element(0x0c, text.getBytes(StandardCharsets.UTF_8));
    }

    /** UTCTime until 2049 and GeneralizedTime from 2050 on, as RFC 5280 wants it. */
    static byte[] time(Instant instant) {
        String text = TIME.format(instant);
        boolean utc = text.compareTo("2050") < 0;
        byte[] octets = (utc ? text.substring(2) : text).getBytes(StandardCharsets.US_ASCII);
        return element(utc ? 0x17 : 0x18, octets);
    }

    /** An object identifier in dots. */
    static byte[] oid(String dotted) {
        long[] arcs = Arrays.stream(dotted.split("\\.", -1))
                .mapToLong(Long::parseLong)
                .toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writeArc(out, arcs[0] * 40 + arcs[1]);
        Arrays.stream(arcs).skip(2).forEach(arc -> writeArc(out, arc));
        return element(0x06, out.toByteArray());
    }

    /** An element that the context tells, made of others. */
    static byte[] tagged(int number, byte[] content) {
        return element(CONTEXT | CONSTRUCTED | number, content);
    }

    /** An element that the context tells, made of octets. */
    static byte[] plain(int number, byte[] content) {
        return element(CONTEXT | number, content);
    }

    private static void writeArc(ByteArrayOutputStream out, long arc) {
        for (int shift = 56; shift > 0; shift -= 7) {
            if ((arc >> shift) > 0) {
                out.write((int) ((arc >> shift) & 0x7f) | 0x80);
            }
        }
        out.write((int) (arc & 0x7f));
    }

    private static byte[] element(int tag, byte[] content) {
        return joined(new byte[] {(byte) tag}, length(content.length), content);
    }

    private static byte[] length(int length) {
        if (length < LONG_FORM) {
            return new byte[] {(byte) length};
        }
        byte[] octets = BigInteger.valueOf(length).toByteArray();
        byte[] shortest = octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets;
        return joined(new byte[] {(byte) (LONG_FORM | shortest.length)}, shortest);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }
}
