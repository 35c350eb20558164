package io.mivo.application.people;

import io.mivo.application.port.driven.Ticker;
import io.mivo.domain.access.SourceNetwork;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;

/**
 * Slows down whoever guesses passwords, by source (an IPv6 network of 64 bits is one) and by account, and locks nobody out.
 *
 * <p>From one source ten wrong tries are free, then each costs a longer wait; other sources are not touched. When twenty
 * sources together try one account, each try from a source that never got into it before waits too, a minute at most:
 * whoever logged in from there since MIVO started is let through. Safe for use by many threads.
 */
final class Attempts {
    private static final int FREE_BY_SOURCE = 10;
    private static final int FREE_BY_ACCOUNT = 1;
    private static final int LONGEST_BY_SOURCE = 512;
    private static final int LONGEST_BY_ACCOUNT = 60;

    private final WrongTries bySource;
    private final WrongTries byAccount;
    private final Crowds crowds;
    private final KnownPlaces known = new KnownPlaces();

    Attempts(Ticker ticker) {
        this.bySource = new WrongTries(ticker, FREE_BY_SOURCE, LONGEST_BY_SOURCE);
        this.byAccount = new WrongTries(ticker, FREE_BY_ACCOUNT, LONGEST_BY_ACCOUNT);
        this.crowds = new Crowds(ticker);
    }

    /** Lets one more try in, and counts it as wrong until it turns out right: many at once are no way around the wait. */
    synchronized void begin(String account, String address) {
        String source = SourceNetwork.of(address).text();
        boolean familiar = known.contains(account, source);
        if (bySource.mustWait(source) || (!familiar && byAccount.mustWait(account))) {
            throw new RefusedException(
                    Reason.TOO_MANY_REQUESTS, "too many wrong passwords; wait a while and try again");
        }
        bySource.note(source);
        if (crowds.note(account, source)) {
            byAccount.note(account);
        }
    }

    /** Tells that the try was right. */
    synchronized void noteRight(String account, String address) {
        String source = SourceNetwork.of(address).text();
        bySource.forget(source);
        byAccount.forget(account);
        crowds.forget(account);
        known.add(account, source);
    }
}
