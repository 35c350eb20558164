package io.mivo.application.token;

import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.application.port.driven.RevokedTokens;
import io.mivo.application.port.driving.IntrospectToken;
import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.application.port.driving.RevokeToken;
import io.mivo.application.token.TokenRecognition.Known;
import io.mivo.domain.access.ClientId;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/** Lets API users end their tokens and ask how they stand; of others' tokens nobody learns anything. Safe for use by many threads. */
final class TokenControl implements RevokeToken, IntrospectToken {
    private static final System.Logger LOG = System.getLogger(TokenControl.class.getName());

    private final ClientProofs clients;
    private final TokenRecognition recognition;
    private final RevokedTokens revoked;
    private final Clock clock;

    TokenControl(ClientProofs clients, TokenRecognition recognition, RevokedTokens revoked, Clock clock) {
        this.clients = clients;
        this.recognition = recognition;
        this.revoked = revoked;
        this.clock = clock;
    }

    @Override
    public void revoke(Proof proof, String token) throws TokenRefusedException {
        ClientId client = proven(proof);
        revoked.forgetBefore(clock.instant());
        own(client, token).map(Known::claims).ifPresent(this::revoke);
    }

    private void revoke(Claims claims) {
        revoked.revoke(claims.id(), claims.life().expiresAt());
        LOG.log(Level.INFO, "a token of {0} was revoked", claims.client());
    }

    @Override
    public Optional<Standing> introspect(Proof proof, String token) throws TokenRefusedException {
        return own(proven(proof), token).map(TokenControl::standing);
    }

    private ClientId proven(Proof proof) throws TokenRefusedException {
        Verified verified = clients.verified(proof);
        clients.use(verified);
        return verified.client().id();
    }

    private Optional<Known> own(ClientId client, String token) {
        return recognition.known(token).filter(known -> known.claims().client().equals(client));
    }

    private static Standing standing(Known known) {
        Claims claims = known.claims();
        return new Standing(
                claims.id(),
                claims.issuer(),
                claims.client(),
                known.caller().rights().scopes(),
                new Life(claims.life().issuedAt(), claims.life().expiresAt()));
    }
}
