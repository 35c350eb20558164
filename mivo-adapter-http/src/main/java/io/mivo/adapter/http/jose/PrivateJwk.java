package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PrivateKey;

/**
 * A private key and its public part.
 *
 * @param key a secret
 * @param publicPart with the label of the private key
 */
record PrivateJwk(PrivateKey key, PublicJwk publicPart) {
    /** The key in a JSON Web Key, or the only one in a JSON Web Key Set. */
    static PrivateJwk of(String json) throws UnfitException {
        ObjectNode jwk = single(StrictJson.object(json));
        jwk.remove("key_ops"); // a private key's may say sign alone
        PublicJwk publicPart = JwkMembers.publicPart(jwk);
        return new PrivateJwk(JwkMembers.privatePart(jwk), publicPart);
    }

    JwsAlgorithm algorithm() {
        return publicPart.algorithm();
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "PrivateJwk[" + publicPart.thumbprint() + "]";
    }

    private static ObjectNode single(ObjectNode json) throws UnfitException {
        JsonNode keys = json.path("keys");
        if (!keys.isArray()) {
            return json;
        }
        if (keys.size() == 1 && keys.path(0) instanceof ObjectNode only) {
            return only;
        }
        throw new UnfitException("holds " + keys.size() + " keys where one is needed");
    }
}
