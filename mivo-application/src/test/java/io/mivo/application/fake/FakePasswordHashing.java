package io.mivo.application.fake;

import io.mivo.application.port.driven.PasswordHashing;
import java.util.UUID;

/** Hashes quickly and insecurely. */
public final class FakePasswordHashing implements PasswordHashing {
    private static final String STRONG = "$fake$";
    private static final String WEAK = "$weak$";

    @Override
    public String hash(String password) {
        return hash(STRONG, password);
    }

    /** As an earlier version would have made it. */
    public static String weak(String password) {
        return hash(WEAK, password);
    }

    private static String hash(String kind, String password) {
        String salt = UUID.randomUUID().toString();
        return kind + salt + "$" + Digest.of(salt + password);
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        return parts.length == 4
                && (hash.startsWith(STRONG) || hash.startsWith(WEAK))
                && parts[3].equals(Digest.of(parts[2] + password));
    }

    @Override
    public boolean isStrong(String hash) {
        return hash.startsWith(STRONG);
    }
}
