package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import io.mivo.application.port.driven.ClientAssertions;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Verifies client assertions in the order of trust: form, client, key, signature, and only then what they say.
 *
 * <p>Until the signature is right every fault is told alike; after it, the owner of the key is told what to mend.
 */
public final class NimbusClientAssertions implements ClientAssertions {
    private static final String FAILED = "client authentication failed";

    @Override
    public Verified verify(String compact, Function<ClientId, Optional<ApiUser>> clients, Expected expected)
            throws AssertionRefusedException {
        CompactJws jws = parsed(compact);
        ApiUser client = client(jws, clients);
        PublicJwk key = signer(jws, client);
        return verified(jws, client, key.thumbprint(), expected);
    }

    private static CompactJws parsed(String compact) throws AssertionRefusedException {
        try {
            return CompactJws.parse(compact);
        } catch (UnfitException unfit) {
            throw refused("the assertion " + unfit.reason());
        }
    }

    private static ApiUser client(CompactJws jws, Function<ClientId, Optional<ApiUser>> clients)
            throws AssertionRefusedException {
        ClientId id = clientId(jws);
        ApiUser client = clients.apply(id).orElseThrow(() -> refused("no client is called " + id));
        if (!client.enabled()) {
            throw refused("the client " + id + " is disabled");
        }
        return client;
    }

    private static ClientId clientId(CompactJws jws) throws AssertionRefusedException {
        JsonNode subject = jws.payload().path("sub");
        try {
            if (subject.isTextual()) {
                return new ClientId(subject.asText());
            }
        } catch (IllegalArgumentException other) {
            throw refused("sub is no client id: " + Printable.text(subject.asText()));
        }
        throw refused("sub is missing or no text");
    }

    private static PublicJwk signer(CompactJws jws, ApiUser client) throws AssertionRefusedException {
        JwsAlgorithm algorithm = algorithm(jws, client);
        List<PublicJwk> keys = candidates(jws, client);
        if (keys.isEmpty()) {
            throw refused("the client " + client.id() + " has no key called "
                    + Printable.text(jws.kid().orElse("(no kid)")));
        }
        return keys.stream()
                .filter(key -> jws.isSignedBy(key, algorithm))
                .findFirst()
                .orElseThrow(() -> refused(
                        "no key of the client " + client.id() + " made this " + algorithm.word() + " signature"));
    }

    private static JwsAlgorithm algorithm(CompactJws jws, ApiUser client) throws AssertionRefusedException {
        return jws.algorithm()
                .filter(each ->
                        each != JwsAlgorithm.RS256 || client.credentials().legacyRs256())
                .orElseThrow(() -> refused("the client " + client.id() + " may not use the alg "
                        + Printable.text(jws.header().path("alg").asText())));
    }

    /** A kid chooses among this client's keys alone; a key that was registered without a name answers to any. */
    private static List<PublicJwk> candidates(CompactJws jws, ApiUser client) {
        return client.credentials().keys().stream()
                .flatMap(NimbusClientAssertions::key)
                .filter(key -> jws.kid().map(kid -> isCalled(key, kid)).orElse(true))
                .toList();
    }

    private static boolean isCalled(PublicJwk key, String kid) {
        return key.label().kid().map(kid::equals).orElse(true);
    }

    /** Checked again at each use; one that is unfit by now proves nothing. */
    private static Stream<PublicJwk> key(ApiKey key) {
        try {
            return Stream.of(JwkMembers.publicPart(StrictJson.object(key.jwk())));
        } catch (UnfitException unfit) {
            return Stream.empty();
        }
    }

    private static Verified verified(CompactJws jws, ApiUser client, String thumbprint, Expected expected)
            throws AssertionRefusedException {
        try {
            return new AssertionClaims(jws, client, thumbprint, expected).verified();
        } catch (UnfitException unfit) {
            String message = Printable.text(unfit.reason());
            throw new AssertionRefusedException(
                    "the assertion of " + client.id() + " says: " + message, FAILED + ": " + message);
        }
    }

    private static AssertionRefusedException refused(String reason) {
        return new AssertionRefusedException(reason, FAILED);
    }
}
