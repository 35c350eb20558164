package io.mivo.application.token;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.application.port.driven.ClientAssertions.Expected;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driven.UsedAssertions;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Gives access tokens and recognizes them again. Safe for use by many threads. */
public final class TokenService implements IssueToken, RecognizeCaller {
    private static final System.Logger LOG = System.getLogger(TokenService.class.getName());
    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final Duration FORGETTING = Duration.ofMinutes(1);
    private static final String TOKEN_PATH = "/api/token";
    private static final String UNIFORM = "client authentication failed";

    private final ApiUserRegistry apiUsers;
    private final Proofs proofs;
    private final AccessTokens tokens;
    private final TokenKeys keys;
    private final Clock clock;
    private final AtomicReference<Instant> forgottenAt = new AtomicReference<>(Instant.EPOCH);

    /** How API users prove themselves. */
    public record Proofs(ClientAssertions assertions, UsedAssertions used) {}

    /** Tokens for the API users of a registry. */
    public TokenService(ApiUserRegistry apiUsers, Proofs proofs, AccessTokens tokens, SigningKeys keys, Clock clock) {
        this.apiUsers = apiUsers;
        this.proofs = proofs;
        this.tokens = tokens;
        this.keys = new TokenKeys(keys, tokens, clock);
        this.clock = clock;
    }

    @Override
    public Token issue(Request request) throws TokenRefusedException {
        Verified verified = verified(request);
        ApiUser client = verified.client();
        requireSameClient(request, client);
        Set<Scope> scopes = scopes(request.scope(), client);
        requireUnused(verified);
        LOG.log(System.Logger.Level.INFO, "a token was issued to {0}", client.id());
        return new Token(minted(client, scopes, request.issuers().own()), LIFE, scopes);
    }

    private Verified verified(Request request) throws TokenRefusedException {
        try {
            return proofs.assertions().verify(request.assertion(), apiUsers::apiUser, expected(request.issuers()));
        } catch (AssertionRefusedException refused) {
            LOG.log(System.Logger.Level.INFO, "a token was refused: {0}", refused.getMessage());
            throw new TokenRefusedException(TokenError.INVALID_CLIENT, refused.told());
        }
    }

    private Expected expected(Issuers issuers) {
        Set<String> endpoints =
                issuers.accepted().stream().map(issuer -> issuer + TOKEN_PATH).collect(Collectors.toSet());
        return new Expected(issuers.accepted(), endpoints, clock.instant());
    }

    private static void requireSameClient(Request request, ApiUser client) throws TokenRefusedException {
        if (!request.clientId().map(client.id().text()::equals).orElse(true)) {
            LOG.log(System.Logger.Level.INFO, "a token was refused: client_id is not that of {0}", client.id());
            throw new TokenRefusedException(TokenError.INVALID_CLIENT, UNIFORM);
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

    private void requireUnused(Verified verified) throws TokenRefusedException {
        forgetWhatHasEnded();
        if (!proofs.used().remember(verified.client().id(), verified.jti(), verified.keepUntil())) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "an assertion of {0} came twice",
                    verified.client().id());
            throw new TokenRefusedException(TokenError.INVALID_CLIENT, UNIFORM);
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

    private String minted(ApiUser client, Set<Scope> scopes, String issuer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        AccessTokens.Life life = new AccessTokens.Life(now, now.plus(LIFE));
        return tokens.mint(new Claims(Secrets.fresh(), issuer, client.id(), scopes, life), keys.current());
    }

    @Override
    public Optional<Caller> recognize(String accessToken) {
        return tokens.verify(accessToken, keys.all(), clock.instant())
                .flatMap(claims -> apiUsers.apiUser(claims.client())
                        .filter(ApiUser::enabled)
                        .map(client -> caller(client, claims)));
    }

    private static Caller caller(ApiUser client, Claims claims) {
        Set<Scope> scopes = claims.scopes().stream()
                .filter(client.rights().scopes()::contains)
                .collect(Collectors.toSet());
        return Caller.machine(client.id(), new Rights(scopes, client.rights().sensors()));
    }

    @Override
    public String publishedKeys() {
        keys.current();
        return tokens.publicKeys(keys.all());
    }
}
