package io.mivo.application.fake;

import io.mivo.application.port.driven.PasswordHashing;
import java.util.UUID;

/** Hashes quickly and insecurely. */
public final class FakePasswordHashing implements PasswordHashing {
    @Override
    public String hash(String password) {
        String salt = UUID.randomUUID().toString();
        return "$fake$" + salt + "$" + Digest.of(salt + password);
    }

    @Override
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        return parts.length == 4 && parts[1].equals("fake") && parts[3].equals(Digest.of(parts[2] + password));
    }
}
