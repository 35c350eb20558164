package io.mivo.application.token;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.application.port.driven.ClientAssertions.Expected;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.application.port.driving.IssueToken.Issuers;
import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenError;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.Origin;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Judges with what API users prove themselves. Safe for use by many threads. */
final class ClientProofs {
    private static final System.Logger LOG = System.getLogger(ClientProofs.class.getName());
    private static final Duration FORGETTING = Duration.ofMinutes(1);
    private static final String TOKEN_PATH = "/api/token";
    private static final String UNIFORM = "client authentication failed";

    private final ApiUserRegistry apiUsers;
    private final TokenService.Proofs proofs;
    private final AuditLog audit;
    private final Clock clock;
    private final ClientPaces paces = new ClientPaces();
    private final AtomicReference<Instant> forgottenAt = new AtomicReference<>(Instant.EPOCH);

    ClientProofs(ApiUserRegistry apiUsers, TokenService.Proofs proofs, AuditLog audit, Clock clock) {
        this.apiUsers = apiUsers;
        this.proofs = proofs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everything but whether it was used before, which is to be asked last. */
    Verified verified(Proof proof) throws TokenRefusedException {
        Verified verified = signed(proof);
        String client = verified.client().id().text();
        if (!proof.clientId().map(client::equals).orElse(true)) {
            throw refused(proof, "client_id is not that of " + client, UNIFORM);
        }
        return verified;
    }

    private Verified signed(Proof proof) throws TokenRefusedException {
        try {
            return proofs.assertions().verify(proof.assertion(), apiUsers::apiUser, expected(proof.issuers()));
        } catch (AssertionRefusedException refused) {
            throw refused(proof, String.valueOf(refused.getMessage()), refused.told());
        }
    }

    private Expected expected(Issuers issuers) {
        Set<String> endpoints =
                issuers.accepted().stream().map(issuer -> issuer + TOKEN_PATH).collect(Collectors.toSet());
        return new Expected(issuers.accepted(), endpoints, clock.instant());
    }

    /**
     * Takes it for the one time that it may be used.
     *
     * @throws RefusedException TOO_MANY_REQUESTS when the API user sent far too many
     */
    void use(Proof proof, Verified verified) throws TokenRefusedException {
        requirePace(proof, verified);
        forgetWhatHasEnded();
        if (proofs.used().mayBeLost(verified.madeAt())) {
            String reason = "an assertion of " + verified.client().id() + " may have been used before a backup was"
                    + " restored here: it must have been made after that, as its iat says";
            throw refused(proof, reason, UNIFORM);
        }
        if (!proofs.used().remember(verified.client().id(), verified.jti(), verified.keepUntil())) {
            throw refused(proof, "an assertion of " + verified.client().id() + " came twice", UNIFORM);
        }
    }

    private void requirePace(Proof proof, Verified verified) {
        ClientId client = verified.client().id();
        if (!paces.admits(client, clock.instant())) {
            String reason = "too many assertions of this API user";
            audit.noteSparingly(
                    AuditEvent.refused(actor(proof, verified), AuditAction.TOKEN_ISSUE, client.text(), reason));
            throw new RefusedException(Reason.TOO_MANY_REQUESTS, reason);
        }
    }

    /** Once a minute is enough. */
    private void forgetWhatHasEnded() {
        Instant now = clock.instant();
        Instant last = forgottenAt.get();
        if (Duration.between(last, now).compareTo(FORGETTING) >= 0 && forgottenAt.compareAndSet(last, now)) {
            proofs.used().forgetBefore(now);
        }
    }

    /** The API user as the record knows it. */
    static Actor actor(Proof proof, Verified verified) {
        return new Actor(Actor.Kind.API_USER, verified.client().id().text(), new Origin(proof.source()));
    }

    private TokenRefusedException refused(Proof proof, String reason, String told) {
        LOG.log(Level.INFO, "an API user was refused: {0}", reason);
        Actor stranger = Actor.unknownMachine(new Origin(proof.source()));
        audit.noteSparingly(AuditEvent.refused(stranger, AuditAction.TOKEN_ISSUE, "", reason));
        return new TokenRefusedException(TokenError.INVALID_CLIENT, told);
    }
}
