package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.stream.IntStream;

/** Takes a JSON Web Key Set apart, or a single JSON Web Key. */
final class JwksParts {
    private static final int LONGEST = 64 * 1024;

    private JwksParts() {}

    static List<KeyPart> of(String json) {
        ObjectNode object = object(json);
        return object.has("keys") ? parts(object.path("keys")) : List.of(new KeyPart("", "the key", () -> key(object)));
    }

    private static ObjectNode object(String json) {
        if (json.length() > LONGEST) {
            throw RefusedException.malformed("", "the key set is longer than 64 KiB");
        }
        try {
            return StrictJson.object(json);
        } catch (UnfitException unfit) {
            throw RefusedException.malformed("", "the key set " + unfit.reason());
        }
    }

    private static List<KeyPart> parts(JsonNode keys) {
        if (!keys.isArray() || keys.isEmpty()) {
            throw RefusedException.malformed("/keys", "the key set holds no key");
        }
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new KeyPart("/keys/" + i, "key " + (i + 1), () -> key(keys.path(i))))
                .toList();
    }

    private static PublicJwk key(JsonNode json) throws UnfitException {
        if (!(json instanceof ObjectNode jwk)) {
            throw new UnfitException("is not a JSON object");
        }
        if (JwkMembers.isPrivate(jwk)) {
            throw new UnfitException(KeyPart.PRIVATE);
        }
        return JwkMembers.publicPart(jwk);
    }
}
