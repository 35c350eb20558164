package io.mivo.application.fake;

import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Assertions as words in a row: client, audience, jti, end, and the thumbprint of the key that made it. */
public final class FakeClientAssertions implements ClientAssertions {
    /** All of them last so long. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** An assertion of a client, made with a key. */
    public static String assertion(ApiKey key, ClientId client, String audience, String jti, Instant expiresAt) {
        return String.join(" ", client.text(), audience, jti, expiresAt.toString(), key.thumbprint());
    }

    @Override
    public Verified verify(String compact, Function<ClientId, Optional<ApiUser>> clients, Expected expected)
            throws AssertionRefusedException {
        String[] words = compact.split(" ", -1);
        require(words.length == 5, "not five words");
        ApiUser client = client(words[0], clients);
        require(
                client.credentials().keys().stream()
                        .anyMatch(key -> key.thumbprint().equals(words[4])),
                "not its key");
        require(isMeantForUs(words[1], client, expected), "aud must be " + expected.audiences());
        Instant end = Instant.parse(words[3]);
        require(expected.now().isBefore(end), "exp is past");
        String thumbprint = client.credentials().keys().stream()
                .findFirst()
                .map(ApiKey::thumbprint)
                .orElseThrow(() -> refused("the client has no key"));
        return new Verified(client, words[2], end.minus(LIFE), end, thumbprint);
    }

    private static ApiUser client(String id, Function<ClientId, Optional<ApiUser>> clients)
            throws AssertionRefusedException {
        return clients.apply(new ClientId(id)).filter(ApiUser::enabled).orElseThrow(() -> refused("unknown client"));
    }

    private static boolean isMeantForUs(String audience, ApiUser client, Expected expected) {
        return expected.audiences().contains(audience)
                || (client.credentials().legacyAudience()
                        && expected.legacyAudiences().contains(audience));
    }

    private static void require(boolean holds, String otherwise) throws AssertionRefusedException {
        if (!holds) {
            throw refused(otherwise);
        }
    }

    private static AssertionRefusedException refused(String reason) {
        return new AssertionRefusedException(reason, "client authentication failed");
    }
}
