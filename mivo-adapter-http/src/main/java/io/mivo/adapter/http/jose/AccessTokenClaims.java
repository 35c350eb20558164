package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.application.port.driven.AccessTokens.Claims;
import io.mivo.application.port.driven.AccessTokens.Life;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.TokenHolder;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads what an access token says (RFC 9068, section 2), once its signature is known to be ours. */
final class AccessTokenClaims {
    static final String ROLE = "APIUser";

    /** What the token is bound to (RFC 7800), by the thumbprint of a key (RFC 9449, section 6.1). */
    static final String BINDING = "cnf";

    static final String THUMBPRINT = "jkt";

    private static final Set<String> TYPES = Set.of("at+jwt", "application/at+jwt");

    private AccessTokenClaims() {}

    static Claims of(CompactJws jws) throws UnfitException {
        ObjectNode payload = jws.payload();
        String type = jws.header().path("typ").asText().toLowerCase(Locale.ROOT);
        require(TYPES.contains(type), "typ is not at+jwt");
        require(hasRole(payload.path("roles")), "roles lack " + ROLE);
        String issuer = text(payload, "iss");
        require(issuer.equals(text(payload, "aud")), "aud is not the issuer");
        return new Claims(text(payload, "jti"), issuer, holder(payload), scopes(payload), life(payload));
    }

    private static boolean hasRole(JsonNode roles) {
        return StreamSupport.stream(roles.spliterator(), false).anyMatch(role -> ROLE.equals(role.asText()));
    }

    /** A binding that is not understood must not make a token one that whoever bears it may use. */
    private static TokenHolder holder(ObjectNode payload) throws UnfitException {
        if (!payload.has(BINDING)) {
            return TokenHolder.bearing(client(payload));
        }
        JsonNode thumbprint = payload.path(BINDING).path(THUMBPRINT);
        require(thumbprint.isTextual(), "cnf names no key");
        return new TokenHolder(client(payload), Optional.of(thumbprint.asText()));
    }

    private static ClientId client(ObjectNode payload) throws UnfitException {
        String client = text(payload, "client_id");
        require(client.equals(text(payload, "sub")), "sub is not the client");
        try {
            return new ClientId(client);
        } catch (IllegalArgumentException other) {
            throw new UnfitException("client_id is no client id", other);
        }
    }

    private static Set<Scope> scopes(ObjectNode payload) {
        return Arrays.stream(payload.path("scope").asText().split(" ", -1))
                .map(Scope::ofWord)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Life life(ObjectNode payload) throws UnfitException {
        return new Life(moment(payload, "iat"), moment(payload, "exp"));
    }

    private static Instant moment(ObjectNode payload, String name) throws UnfitException {
        return NumericDate.of(payload, name).orElseThrow(() -> new UnfitException(name + " is missing"));
    }

    private static String text(ObjectNode payload, String name) throws UnfitException {
        require(payload.path(name).isTextual(), name + " is missing");
        return payload.path(name).asText();
    }

    private static void require(boolean holds, String otherwise) throws UnfitException {
        if (!holds) {
            throw new UnfitException(otherwise);
        }
    }
}
