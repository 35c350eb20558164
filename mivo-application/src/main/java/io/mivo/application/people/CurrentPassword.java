package io.mivo.application.people;

import io.mivo.application.port.driving.EditAccount.Proof;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import java.util.function.Supplier;

/**
 * Asks people who are logged in for their password before something weighty, and for a code of those who have a second factor;
 * wrong ones count like those at the door. Safe for use by many threads.
 */
final class CurrentPassword {
    private final Passwords passwords;
    private final Attempts attempts;
    private final FactorCheck factors;

    CurrentPassword(Passwords passwords, Attempts attempts, FactorCheck factors) {
        this.passwords = passwords;
        this.attempts = attempts;
        this.factors = factors;
    }

    /** Whether a code is asked for beside the password. */
    boolean asksForCode(UserName user) {
        return factors.isSet(user);
    }

    /** Refuses another password at {@code /current}, and another code at {@code /code}; a right one is used up. */
    void require(User user, Proof proof, String address) {
        require(
                user,
                proof.current(),
                address,
                () -> factors.pass(user.name(), proof.code()).orElseThrow(CurrentPassword::wrongCode));
    }

    static RefusedException wrongCode() {
        return RefusedException.malformed("/code", "this is not the code of now");
    }

    /**
     * Refuses another at {@code /current}.
     *
     * @param further what is to be right as well; the try counts as wrong when it throws
     */
    <T> T require(User user, String current, String address, Supplier<T> further) {
        attempts.begin(user.name().text(), address);
        if (!passwords.isOf(user, current)) {
            throw RefusedException.malformed("/current", "this is not your current password");
        }
        T right = further.get();
        attempts.noteRight(user.name().text(), address);
        return right;
    }
}
