package io.mivo.adapter.http.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes secrets that cannot be guessed, and tokens that only the holder of a secret can know. Safe for use by many threads. */
final class Tokens {
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 random bits, base64url. */
    static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    /** The token of a secret, from which the secret cannot be found; base64url. */
    static String of(String secret) {
        return digest(("mivo form " + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256, base64url. */
    static String digest(byte[] content) {
        return text(sha256().digest(content));
    }

    /** Whether two texts are the same, taking as long when they are not. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
