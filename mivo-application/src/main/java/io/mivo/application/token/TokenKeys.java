package io.mivo.application.token;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.application.port.driven.SigningKeys;
import io.mivo.application.port.driving.RotateTokenKeys;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.audit.AuditAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The keys that sign access tokens; the first is made when it is needed. A new one is published for a while before it
 * signs, and an old one until its last token has ended. Safe for use by many threads.
 */
final class TokenKeys implements RotateTokenKeys {
    /** How long a new key is published before it signs. */
    static final Duration LEAD = Duration.ofMinutes(5);

    /** After this time a new key is made. */
    static final Duration TERM = Duration.ofDays(90);

    /** How long an old key is kept after it signed last; longer than any token lives. */
    static final Duration AFTERLIFE = TokenMinting.LIFE.plusMinutes(5);

    private static final System.Logger LOG = System.getLogger(TokenKeys.class.getName());

    private final SigningKeys keys;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    TokenKeys(SigningKeys keys, AccessTokens tokens, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    List<SigningKey> all() {
        return keys.keys(SigningKey.Purpose.ACCESS_TOKENS);
    }

    /** The newest that has been published long enough; else the oldest. */
    SigningKey current() {
        List<SigningKey> all = all();
        return all.isEmpty() ? first() : signing(all);
    }

    private SigningKey signing(List<SigningKey> all) {
        Instant published = clock.instant().minus(LEAD);
        return all.stream()
                .filter(key -> !key.createdAt().isAfter(published))
                .findFirst()
                .orElse(all.get(all.size() - 1));
    }

    private synchronized SigningKey first() {
        List<SigningKey> all = all();
        return all.isEmpty() ? made() : signing(all);
    }

    private SigningKey made() {
        SigningKey key = tokens.newKey(SigningKey.Purpose.ACCESS_TOKENS, clock.instant());
        audit.change(attempt(key), "made", () -> keys.keep(key));
        LOG.log(System.Logger.Level.INFO, "the key {0} was made for access tokens", key.kid());
        return key;
    }

    @Override
    public synchronized void rotate() {
        current();
        made();
    }

    @Override
    public synchronized void replace() {
        List<SigningKey> compromised = all();
        made();
        compromised.forEach(this::forget);
    }

    @Override
    public synchronized void tidy() {
        List<SigningKey> all = all();
        for (int index = 1; index < all.size(); index++) {
            Instant signedUntil = all.get(index - 1).createdAt().plus(LEAD);
            if (signedUntil.plus(AFTERLIFE).isBefore(clock.instant())) {
                forget(all.get(index));
            }
        }
        if (!all.isEmpty() && all.get(0).createdAt().plus(TERM).isBefore(clock.instant())) {
            made();
        }
    }

    private Attempt attempt(SigningKey key) {
        return new Attempt(audit.holder(), AuditAction.SIGNING_KEY_CHANGE, key.kid());
    }

    private void forget(SigningKey key) {
        audit.change(attempt(key), "forgotten", () -> keys.forget(key.kid()));
        LOG.log(System.Logger.Level.INFO, "the key {0} for access tokens was forgotten", key.kid());
    }
}
