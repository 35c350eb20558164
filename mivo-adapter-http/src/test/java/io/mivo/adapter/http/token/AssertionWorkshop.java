package io.mivo.adapter.http.token;

import io.mivo.adapter.http.jose.TestSigner;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes assertions that are right but for what a test asks for, and forms around them. */
final class AssertionWorkshop {
    static final String ISSUER = "https://mivo.example";
    static final String HEADER = "{\"alg\":\"ES256\",\"kid\":\"k1\"}";
    static final String TYPE = "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";

    private final TestSigner signer;

    AssertionWorkshop(TestSigner signer) {
        this.signer = signer;
    }

    String right() {
        return headed(HEADER);
    }

    String headed(String header) {
        return signer.sign(header, json(claims()));
    }

    /** With one claim as this JSON; an empty text leaves it out. */
    String with(String claim, String json) {
        Map<String, String> claims = claims();
        claims.put(claim, json);
        return signer.sign(HEADER, json(claims));
    }

    String withPayload(String payload) {
        return signer.sign(HEADER, payload);
    }

    static Map<String, String> claims() {
        Map<String, String> claims = new LinkedHashMap<>();
        claims.put("iss", "\"billing\"");
        claims.put("sub", "\"billing\"");
        claims.put("aud", "\"" + ISSUER + "\"");
        claims.put("jti", "\"" + UUID.randomUUID() + "\"");
        claims.put("iat", String.valueOf(seconds(0)));
        claims.put("exp", String.valueOf(seconds(60)));
        return claims;
    }

    static long seconds(long ahead) {
        return Instant.now().getEpochSecond() + ahead;
    }

    static String json(Map<String, String> claims) {
        return claims.entrySet().stream()
                .filter(claim -> !claim.getValue().isEmpty())
                .map(claim -> "\"" + claim.getKey() + "\":" + claim.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    static String form(String assertion) {
        return "grant_type=client_credentials&" + TYPE + "&client_assertion="
                + URLEncoder.encode(assertion, StandardCharsets.UTF_8);
    }

    String rightForm() {
        return form(right());
    }
}
