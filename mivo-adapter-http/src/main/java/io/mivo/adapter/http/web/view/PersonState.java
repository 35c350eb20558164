package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.ManageUsers.Account;

/**
 * The state of an account in few words.
 *
 * @param word for people
 * @param tone how good that is
 */
public record PersonState(String word, Tone tone) {
    /** The state of an account. */
    public static PersonState of(Account account) {
        if (!account.user().enabled()) {
            return new PersonState("Disabled", Tone.QUIET);
        }
        if (account.linkUntil().isPresent()) {
            return new PersonState("Link open", Tone.UNSURE);
        }
        return account.user().passwordHash().isPresent()
                ? new PersonState("Active", Tone.GOOD)
                : new PersonState("Link expired", Tone.BAD);
    }
}
