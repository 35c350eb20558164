package io.mivo.application.people;

import io.mivo.application.port.driven.UserAccounts;
import io.mivo.application.port.driving.EditAccount.Proof;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.refusal.RefusedException;
import java.util.function.Function;

/**
 * Asks people who are logged in for their password before something weighty, and for a code of those who have a second factor;
 * wrong ones count like those at the door. Safe for use by many threads.
 */
final class CurrentPassword {
    private final UserAccounts users;
    private final Passwords passwords;
    private final Attempts attempts;
    private final FactorCheck factors;

    CurrentPassword(UserAccounts users, Passwords passwords, Attempts attempts, FactorCheck factors) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.factors = factors;
    }

    /** Whether a code is asked for beside the password. */
    boolean asksForCode(UserName user) {
        return factors.isSet(user);
    }

    /**
     * Refuses another password at {@code /current}, and another code at {@code /code}; a right one is used up.
     *
     * @return the person behind the session
     */
    User require(WebSession session, Proof proof) {
        return require(session, proof.current(), user -> passing(user, proof.code()));
    }

    private User passing(User user, String code) {
        return factors.pass(user.name(), code).map(passed -> user).orElseThrow(CurrentPassword::wrongCode);
    }

    static RefusedException wrongCode() {
        return RefusedException.malformed("/code", "this is not the code of now");
    }

    /**
     * Refuses another at {@code /current}.
     *
     * @param further what is to be right of the person as well; the try counts as wrong when it throws
     */
    <T> T require(WebSession session, String current, Function<User, T> further) {
        User user = users.user(session.user()).filter(User::enabled).orElseThrow(OpenSessions::ended);
        String address = session.client().address();
        attempts.begin(user.name().text(), address);
        if (!passwords.isOf(user, current)) {
            throw RefusedException.malformed("/current", "this is not your current password");
        }
        T right = further.apply(user);
        attempts.noteRight(user.name().text(), address);
        return right;
    }
}
