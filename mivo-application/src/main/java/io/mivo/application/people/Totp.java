package io.mivo.application.people;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/** One-time codes by the time (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, as every authenticator has them. */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    private static final int BLOCK = 64;
    private static final byte INNER = 0x36;
    private static final byte OUTER = 0x5c;

    private Totp() {}

    /** The step that a moment lies in. */
    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    /** The code of a step, with a key of at most 64 octets. */
    static String code(byte[] key, long step) {
        byte[] hash = hmac(key, octets(step));
        int offset = hash[hash.length - 1] & 0xf;
        int truncated = new BigInteger(Arrays.copyOfRange(hash, offset, offset + Integer.BYTES)).intValue();
        return String.format("%06d", (truncated & Integer.MAX_VALUE) % CODES);
    }

    private static byte[] octets(long step) {
        byte[] octets = new byte[Long.BYTES];
        for (int index = 0; index < octets.length; index++) {
            octets[index] = (byte) (step >> (Byte.SIZE * (octets.length - 1 - index)));
        }
        return octets;
    }

    /** RFC 2104. */
    private static byte[] hmac(byte[] key, byte[] text) {
        return sha1(mixed(key, OUTER), sha1(mixed(key, INNER), text));
    }

    private static byte[] mixed(byte[] key, byte mask) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int index = 0; index < BLOCK; index++) {
            block[index] ^= mask;
        }
        return block;
    }

    private static byte[] sha1(byte[] first, byte[] second) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            sha.update(first);
            return sha.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
