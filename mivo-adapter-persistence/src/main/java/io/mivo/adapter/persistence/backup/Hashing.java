package io.mivo.adapter.persistence.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts octets and takes their hash, SHA-256. For one thread. */
final class Hashing {
    static final int BLOCK = 64 * 1024;
    private final MessageDigest digest;
    private long size;

    Hashing() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** All that is to be read. */
    static Hashing of(InputStream in) throws IOException {
        Hashing hashing = new Hashing();
        byte[] octets = new byte[BLOCK];
        for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
            hashing.add(octets, count);
        }
        return hashing;
    }

    void add(byte[] octets, int count) {
        digest.update(octets, 0, count);
        size += count;
    }

    long size() {
        return size;
    }

    /** The hash in hexadecimal; asked once. */
    String end() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
