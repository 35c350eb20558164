package io.mivo.application.token;

import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Scope;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives access tokens. Safe for use by many threads. */
final class TokenIssuing implements IssueToken {
    /** How long every token is valid. */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final System.Logger LOG = System.getLogger(TokenIssuing.class.getName());

    private final ClientProofs clients;
    private final AccessTokens tokens;
    private final TokenKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    TokenIssuing(ClientProofs clients, AccessTokens tokens, TokenKeys keys, AuditLog audit, Clock clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Token issue(Request request) throws TokenRefusedException {
        Verified verified = clients.verified(request.proof());
        ApiUser client = verified.client();
        Set<Scope> scopes = scopes(request.scope(), client);
        clients.use(request.proof(), verified);
        Token token = new Token(minted(client, scopes, request.proof().issuers().own()), LIFE, scopes);
        LOG.log(Level.INFO, "a token was issued to {0}", client.id());
        audit.note(AuditEvent.done(
                ClientProofs.actor(request.proof(), verified),
                AuditAction.TOKEN_ISSUE,
                client.id().text(),
                words(scopes)));
        return token;
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

    private String minted(ApiUser client, Set<Scope> scopes, String issuer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AccessTokens.Life life = new AccessTokens.Life(now, now.plus(LIFE));
        return tokens.mint(new Claims(Secrets.fresh(), issuer, client.id(), scopes, life), keys.current());
    }
}
