package io.mivo.application.people;

import io.mivo.domain.access.User;
import io.mivo.domain.refusal.RefusedException;
import java.util.function.Supplier;

/** Asks people who are logged in for their password before something weighty; wrong ones count like those at the door. */
final class CurrentPassword {
    private final Passwords passwords;
    private final Attempts attempts;

    CurrentPassword(Passwords passwords, Attempts attempts) {
        this.passwords = passwords;
        this.attempts = attempts;
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
