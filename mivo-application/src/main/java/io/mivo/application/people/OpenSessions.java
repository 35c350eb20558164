package io.mivo.application.people;

import io.mivo.application.port.driven.WebSessions;
import io.mivo.application.port.driving.LogIn.Lasting;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.access.WebSession;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions that have not ended yet. Safe for use by many threads. */
public final class OpenSessions {
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final WebSessions sessions;
    private final Lasting limits;
    private final Clock clock;

    /** Sessions of these limits. */
    public OpenSessions(WebSessions sessions, Lasting limits, Clock clock) {
        this.sessions = sessions;
        this.limits = limits;
        this.clock = clock;
    }

    /** How long each lasts. */
    Lasting limits() {
        return limits;
    }

    /** Begins one. @return its secret id */
    String begin(UserName user, WebClient client) {
        Instant now = clock.instant();
        sessions.endBefore(now.minus(limits.whole()), now.minus(limits.idle()));
        String secret = Secrets.fresh();
        sessions.keep(new WebSession(Secrets.hash(secret), user, now, now, client));
        return secret;
    }

    /** The one of a secret id, which is seen thereby. */
    Optional<WebSession> find(String secret) {
        Instant now = clock.instant();
        Optional<WebSession> session = sessions.session(Secrets.hash(secret)).filter(each -> isOpen(each, now));
        session.filter(each -> now.isAfter(each.seenAt().plus(SEEN_STEP)))
                .ifPresent(each -> sessions.noteSeen(each.idHash(), now));
        return session;
    }

    /** The same; refuses with NOT_AUTHENTICATED when it has ended. */
    WebSession require(String secret) {
        return find(secret).orElseThrow(OpenSessions::ended);
    }

    static RefusedException ended() {
        return new RefusedException(Reason.NOT_AUTHENTICATED, "your session has ended; log in again");
    }

    /** All of a person, the newest first. */
    List<WebSession> of(UserName user) {
        Instant now = clock.instant();
        return sessions.sessions(user).stream()
                .filter(each -> isOpen(each, now))
                .toList();
    }

    private boolean isOpen(WebSession session, Instant now) {
        return now.isBefore(session.createdAt().plus(limits.whole()))
                && now.isBefore(session.seenAt().plus(limits.idle()));
    }

    /** Ends one. */
    void end(WebSession session) {
        sessions.end(session.idHash());
    }

    /** Ends all of a person. */
    void endAll(UserName user) {
        sessions.endAll(user);
    }

    /** Ends all of the person behind a session, who goes on in a new one. @return its secret id */
    String renew(WebSession session) {
        endAll(session.user());
        return begin(session.user(), session.client());
    }
}
