package io.mivo.application.token;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.RecognizeCaller.NotPossessedException;
import io.mivo.application.port.driving.RecognizeCaller.Possession;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.TokenHolder;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives access tokens. Safe for use by many threads. */
final class TokenIssuing implements IssueToken {
    private static final System.Logger LOG = System.getLogger(TokenIssuing.class.getName());

    private final ClientProofs clients;
    private final TokenMinting minting;
    private final KeyPossession possession;
    private final AuditLog audit;

    TokenIssuing(ClientProofs clients, TokenMinting minting, KeyPossession possession, AuditLog audit) {
        this.clients = clients;
        this.minting = minting;
        this.possession = possession;
        this.audit = audit;
    }

    @Override
    public Token issue(Request request) throws TokenRefusedException {
        Verified verified = clients.verified(request.proof());
        ApiUser client = verified.client();
        Set<Scope> scopes = scopes(request.scope(), client);
        TokenHolder holder = holder(client.id(), request.possession());
        clients.use(request.proof(), verified);
        String minted = minting.minted(request.proof().issuers().own(), holder, scopes);
        Token token = new Token(minted, TokenMinting.LIFE, scopes, holder.key().isPresent());
        LOG.log(Level.INFO, "a token was issued to {0}", client.id());
        audit.note(AuditEvent.done(
                ClientProofs.actor(request.proof(), verified),
                AuditAction.TOKEN_ISSUE,
                client.id().text(),
                words(scopes)));
        return token;
    }

    private TokenHolder holder(ClientId client, Optional<Possession> proof) throws TokenRefusedException {
        if (proof.isEmpty()) {
            return TokenHolder.bearing(client);
        }
        try {
            return new TokenHolder(client, Optional.of(possession.key(client, proof.get())));
        } catch (NotPossessedException refused) {
            throw new TokenRefusedException(TokenError.INVALID_DPOP_PROOF, String.valueOf(refused.getMessage()));
        }
    }

    private static Set<Scope> scopes(Optional<String> asked, ApiUser client) throws TokenRefusedException {
        Set<Scope> held = client.rights().scopes();
        if (asked.filter(text -> !text.isBlank()).isEmpty()) {
            return held;
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : asked.get().strip().split(" +", -1)) {
            scopes.add(Scope.ofWord(word)
                    .filter(held::contains)
                    .orElseThrow(() -> new TokenRefusedException(
                            TokenError.INVALID_SCOPE, "a scope asked for is unknown or not granted")));
        }
        return scopes;
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }
}
