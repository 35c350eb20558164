package io.mivo.adapter.http.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mivo.application.port.driven.ClientAssertions.AssertionRefusedException;
import io.mivo.application.port.driven.ClientAssertions.Expected;
import io.mivo.application.port.driven.ClientAssertions.Verified;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ApiUser.Credentials;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A client called billing that may prove itself to https://mivo.example at noon. */
final class AssertionFixture {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final long NOON_SECONDS = 1_795_435_200L;
    static final String ISSUER = "https://mivo.example";
    static final String TOKEN_ENDPOINT = "https://mivo.example/api/token";
    static final String FAILED = "client authentication failed";
    static final String HEADER = "{\"alg\":\"ES256\"}";

    private AssertionFixture() {}

    static ApiUser client(String... jwks) {
        return client(false, false, jwks);
    }

    static ApiUser client(boolean legacyAudience, boolean legacyRs256, String... jwks) {
        List<ApiKey> keys =
                Arrays.stream(jwks).map(jwk -> new ApiKey("any", jwk)).toList();
        return new ApiUser(
                new ClientId("billing"),
                "Billing system",
                Rights.ALL,
                new Credentials(keys, legacyAudience, legacyRs256),
                true);
    }

    /** The claims of a right assertion. */
    static Map<String, String> claims() {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("iss", "\"billing\"");
        claims.put("sub", "\"billing\"");
        claims.put("aud", "\"" + ISSUER + "\"");
        claims.put("jti", "\"jti-1\"");
        claims.put("iat", String.valueOf(NOON_SECONDS));
        claims.put("exp", String.valueOf(NOON_SECONDS + 60));
        return claims;
    }

    /** A right assertion but for one claim, written as JSON; an empty text leaves it out. */
    static String payloadWith(String name, String json) {
        Map<String, String> claims = claims();
        claims.put(name, json);
        return json(claims);
    }

    static String json(Map<String, String> claims) {
        return claims.entrySet().stream()
                .filter(claim -> !claim.getValue().isEmpty())
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static Verified verify(String assertion, ApiUser client) throws AssertionRefusedException {
        Expected expected = new Expected(Set.of(ISSUER), Set.of(TOKEN_ENDPOINT), NOON);
        return new NimbusClientAssertions()
                .verify(
                        assertion,
                        id -> Optional.of(client).filter(each -> each.id().equals(id)),
                        expected);
    }

    /** What is thrown; fails when nothing is or anything else. */
    static AssertionRefusedException refusal(String assertion, ApiUser client) {
        return catchThrowableOfType(AssertionRefusedException.class, () -> verify(assertion, client));
    }

    /** Told what every stranger is told. */
    static void assertUniformlyRefused(AssertionRefusedException refusal) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.told()).isEqualTo(FAILED);
        assertThat(refusal.getMessage()).matches("[\\x20-\\x7e]+");
    }

    /** Within the characters of an error_description, RFC 6749 section 5.2. */
    static void assertHelpfullyRefused(AssertionRefusedException refusal, String naming) {
        assertThat(refusal).isNotNull();
        assertThat(refusal.told()).startsWith(FAILED + ": " + naming).matches("[\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]+");
    }
}
