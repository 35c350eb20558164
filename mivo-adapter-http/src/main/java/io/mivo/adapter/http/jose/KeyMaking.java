package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes key pairs for clients and licensors. */
public final class KeyMaking {
    /** The algorithms for which keys are made. */
    public static final List<String> ALGORITHMS = List.of("ES256", "PS256", "EdDSA");

    private static final Map<String, Supplier<ObjectNode>> KINDS =
            Map.of("ES256", NewKeys::es256, "PS256", NewKeys::ps256, "EdDSA", NewKeys::edDsa);

    /**
     * A new key pair, named by its thumbprint.
     *
     * @param privateJwk a JSON Web Key with its private members; a secret
     * @param publicJwk the same without them, to be registered
     */
    public record KeyPair(String privateJwk, String publicJwk) {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "KeyPair[" + publicJwk + "]";
        }
    }

    /**
     * A new key pair.
     *
     * @param algorithm ES256, PS256 or EdDSA
     * @throws RefusedException MALFORMED for any other
     */
    public KeyPair make(String algorithm) {
        Supplier<ObjectNode> kind = KINDS.get(algorithm);
        if (kind == null) {
            throw RefusedException.malformed("", "the algorithm must be ES256, PS256 or EdDSA");
        }
        ObjectNode jwk = kind.get();
        return new KeyPair(jwk.toString(), publicPart(jwk));
    }

    private static String publicPart(ObjectNode jwk) {
        try {
            return JwkMembers.publicPart(jwk).json().put("use", "sig").toString();
        } catch (UnfitException impossible) {
            throw new IllegalStateException("a new key that is unfit", impossible);
        }
    }
}
