package io.mivo.adapter.http.web.view;

import io.mivo.domain.access.ApiKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key of an API user on its page.
 *
 * @param thumbprint of the key
 * @param kind such as {@code EC P-256}, with its own name if it has one
 * @param lastUse how long ago
 * @param notAfter from here on it proves nothing
 * @param certificate the end of the certificate that it came in
 */
public record KeyLine(
        String thumbprint,
        String kind,
        Optional<Age> lastUse,
        Optional<String> notAfter,
        Optional<String> certificate) {
    private static final Pattern MEMBER = Pattern.compile("\"(kty|crv|kid)\":\"([^\"\\\\]{1,64})\"");

    /** The line of a key. */
    static KeyLine of(ApiKey key, Map<String, Instant> lastUses, Instant now) {
        return new KeyLine(
                key.thumbprint(),
                kind(key.jwk()),
                Optional.ofNullable(lastUses.get(key.thumbprint())).map(at -> Age.of(at, now)),
                key.ends().notAfter().map(Instant::toString),
                key.ends().certificate().map(Instant::toString));
    }

    private static String kind(String jwk) {
        StringBuilder kind = new StringBuilder();
        Matcher member = MEMBER.matcher(jwk);
        while (member.find()) {
            String label = member.group(1).equals("kid") ? "kid " : "";
            kind.append(kind.isEmpty() ? "" : " · ").append(label).append(member.group(2));
        }
        return kind.toString();
    }
}
