package io.mivo.application.fake;

import io.mivo.application.port.driven.AccessTokens;
import io.mivo.domain.access.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Tokens that name their key and are remembered by the one who minted them. */
public final class FakeAccessTokens implements AccessTokens {
    private final Map<String, Claims> minted = new ConcurrentHashMap<>();

    @Override
    public String mint(Claims claims, SigningKey key) {
        String token = key.kid() + "." + Digest.of(claims + key.privateJwk());
        minted.put(token, claims);
        return token;
    }

    @Override
    public Optional<Claims> verify(String token, List<SigningKey> keys, Instant now) {
        return Optional.ofNullable(minted.get(token))
                .filter(claims -> keys.stream().anyMatch(key -> token.startsWith(key.kid() + ".")))
                .filter(claims -> now.isBefore(claims.life().expiresAt()));
    }

    @Override
    public SigningKey newKey(SigningKey.Purpose purpose, Instant now) {
        String kid = UUID.randomUUID().toString();
        return new SigningKey(kid, purpose, "{\"kid\":\"" + kid + "\",\"d\":\"secret\"}", now);
    }

    @Override
    public String publicKeys(List<SigningKey> keys) {
        return keys.stream()
                .map(key -> "{\"kid\":\"" + key.kid() + "\"}")
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }
}
