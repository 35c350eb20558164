package io.mivo.application.token;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.application.port.driven.RevokedTokens;
import io.mivo.application.port.driving.IntrospectToken;
import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.application.port.driving.RevokeToken;
import io.mivo.application.token.TokenRecognition.Known;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Lets API users end their tokens and ask how they stand; of others' tokens nobody learns anything. Safe for use by many threads. */
final class TokenControl implements RevokeToken, IntrospectToken {
    private static final System.Logger LOG = System.getLogger(TokenControl.class.getName());

    private final ClientProofs clients;
    private final TokenRecognition recognition;
    private final RevokedTokens revoked;
    private final AuditLog audit;
    private final Clock clock;

    TokenControl(
            ClientProofs clients, TokenRecognition recognition, RevokedTokens revoked, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.recognition = recognition;
        this.revoked = revoked;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void revoke(Proof proof, String token) throws TokenRefusedException {
        Verified client = proven(proof);
        revoked.forgetBefore(clock.instant());
        Actor actor = ClientProofs.actor(proof, client);
        own(client.client().id(), token).map(Known::claims).ifPresent(claims -> revoke(actor, claims));
    }

    private void revoke(Actor actor, Claims claims) {
        Attempt attempt =
                new Attempt(actor, AuditAction.TOKEN_REVOKE, claims.client().text());
        audit.change(
                attempt, "", () -> revoked.revoke(claims.id(), claims.life().expiresAt()));
        LOG.log(Level.INFO, "a token of {0} was revoked", claims.client());
    }

    @Override
    public Optional<Standing> introspect(Proof proof, String token) throws TokenRefusedException {
        return own(proven(proof).client().id(), token).map(TokenControl::standing);
    }

    private Verified proven(Proof proof) throws TokenRefusedException {
        Verified verified = clients.verified(proof);
        clients.use(proof, verified);
        return verified;
    }

    private Optional<Known> own(ClientId client, String token) {
        return recognition.known(token).filter(known -> known.claims().client().equals(client));
    }

    private static Standing standing(Known known) {
        Claims claims = known.claims();
        return new Standing(
                claims.id(),
                claims.issuer(),
                claims.holder(),
                known.caller().rights().scopes(),
                new Life(claims.life().issuedAt(), claims.life().expiresAt()));
    }
}
