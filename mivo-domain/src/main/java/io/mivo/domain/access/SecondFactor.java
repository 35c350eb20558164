package io.mivo.domain.access;

import java.util.HashSet;
import java.util.Set;

/**
 * What somebody shows beside the password: codes of an authenticator, or one of a few for when it is lost.
 *
 * @param key that the authenticator shares, Base32 (RFC 4648) without padding
 * @param lastStep of the last code that was used (RFC 6238); neither it nor an earlier one counts again
 * @param recovery SHA-256 of each recovery code that is left, in hexadecimal
 */
public record SecondFactor(String key, long lastStep, Set<String> recovery) {
    /** Copies in. */
    public SecondFactor {
        recovery = Set.copyOf(recovery);
    }

    /** The same after the code of a step was used. */
    public SecondFactor usedAt(long step) {
        return new SecondFactor(key, step, recovery);
    }

    /** The same after a recovery code was used. */
    public SecondFactor without(String hash) {
        Set<String> left = new HashSet<>(recovery);
        left.remove(hash);
        return new SecondFactor(key, lastStep, left);
    }

    /** Without the key, which is a secret. */
    @Override
    public String toString() {
        return "second factor with " + recovery.size() + " recovery codes";
    }
}
