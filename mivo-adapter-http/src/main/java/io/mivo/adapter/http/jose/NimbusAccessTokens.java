package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.application.port.driven.AccessTokens;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SigningKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Mints and verifies access tokens after RFC 9068 with ES256. */
public final class NimbusAccessTokens implements AccessTokens {
    @Override
    public String mint(Claims claims, SigningKey key) {
        return CompactJws.sign(StrictJson.fresh().put("typ", "at+jwt"), payload(claims), own(key));
    }

    @Override
    public Optional<Claims> verify(String token, List<SigningKey> keys, Instant now) {
        try {
            CompactJws jws = CompactJws.parse(token);
            if (isOurs(jws, keys)) {
                return Optional.of(AccessTokenClaims.of(jws))
                        .filter(claims -> now.isBefore(claims.life().expiresAt()));
            }
            return Optional.empty();
        } catch (UnfitException garbage) {
            return Optional.empty();
        }
    }

    @Override
    public SigningKey newKey(SigningKey.Purpose purpose, Instant now) {
        ObjectNode jwk = NewKeys.es256();
        return new SigningKey(jwk.path("kid").asText(), purpose, jwk.toString(), now);
    }

    @Override
    public String publicKeys(List<SigningKey> keys) {
        ObjectNode set = StrictJson.fresh();
        ArrayNode array = set.putArray("keys");
        keys.forEach(key -> array.add(published(key)));
        return set.toString();
    }

    private static ObjectNode payload(Claims claims) {
        String client = claims.client().text();
        ObjectNode payload = StrictJson.fresh()
                .put("iss", claims.issuer())
                .put("aud", claims.issuer())
                .put("sub", client)
                .put("client_id", client)
                .put("iat", claims.life().issuedAt().getEpochSecond())
                .put("exp", claims.life().expiresAt().getEpochSecond())
                .put("jti", claims.id())
                .put("scope", words(claims));
        payload.putArray("roles").add(AccessTokenClaims.ROLE);
        claims.holder()
                .key()
                .ifPresent(key -> payload.putObject(AccessTokenClaims.BINDING).put(AccessTokenClaims.THUMBPRINT, key));
        return payload;
    }

    private static String words(Claims claims) {
        return claims.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(" "));
    }

    private static boolean isOurs(CompactJws jws, List<SigningKey> keys) {
        return jws.algorithm().filter(JwsAlgorithm.ES256::equals).isPresent()
                && keys.stream()
                        .filter(key -> jws.kid().filter(key.kid()::equals).isPresent())
                        .anyMatch(key -> jws.isSignedBy(own(key).publicPart(), JwsAlgorithm.ES256));
    }

    private static ObjectNode published(SigningKey key) {
        PublicJwk publicPart = own(key).publicPart();
        return publicPart
                .json()
                .put("kid", key.kid())
                .put("use", "sig")
                .put("alg", publicPart.algorithm().word());
    }

    private static PrivateJwk own(SigningKey key) {
        try {
            return PrivateJwk.of(key.privateJwk());
        } catch (UnfitException broken) {
            throw new IllegalStateException("the signing key " + key.kid() + " " + broken.reason(), broken);
        }
    }
}
