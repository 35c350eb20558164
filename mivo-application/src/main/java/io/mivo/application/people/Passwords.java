package io.mivo.application.people;

import io.mivo.application.port.driven.PasswordHashing;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;

/** Judges passwords and turns them into hashes. Safe for use by many threads. */
final class Passwords {
    private final PasswordHashing hashing;
    private final PasswordRules rules;

    /** Passwords by rules. */
    Passwords(PasswordHashing hashing, PasswordRules rules) {
        this.hashing = hashing;
        this.rules = rules;
    }

    /**
     * The hash of a new password.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED at {@code /password} when it is not good enough
     */
    String accepted(String password, UserName user) {
        rules.require(password, user);
        return hashing.hash(password);
    }

    /** The same judgement without the hash, which takes long to make. */
    void require(String password, UserName user) {
        rules.require(password, user);
    }

    /** What stands in the place of a hash and matches no password. */
    static String useless() {
        return "none " + Secrets.fresh();
    }

    /** Whether a password is that of a user. */
    boolean isOf(User user, String password) {
        return user.passwordHash()
                .filter(hash -> hashing.matches(password, hash))
                .isPresent();
    }
}
