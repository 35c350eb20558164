package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.application.port.driven.KeyProofs;

/** Verifies DPoP proofs (RFC 9449, section 4.3): form, the key in the header, the signature, and only then what they say. */
public final class NimbusKeyProofs implements KeyProofs {
    private static final String TYPE = "dpop+jwt";

    @Override
    public Proven verify(String compact, Meant meant) throws ProofRefusedException {
        try {
            CompactJws jws = CompactJws.parseWithKey(compact);
            PublicJwk key = signer(jws);
            return new ProofClaims(jws.payload(), meant).proven(key.thumbprint());
        } catch (UnfitException unfit) {
            throw new ProofRefusedException(Printable.text(unfit.reason()));
        }
    }

    private static PublicJwk signer(CompactJws jws) throws UnfitException {
        if (!TYPE.equals(jws.header().path("typ").asText())) {
            throw new UnfitException("has a typ other than " + TYPE);
        }
        JwsAlgorithm algorithm = jws.algorithm()
                .filter(each -> each != JwsAlgorithm.RS256)
                .orElseThrow(() -> new UnfitException("has an alg that does not count here"));
        PublicJwk key = key(jws.header());
        if (!jws.isSignedBy(key, algorithm)) {
            throw new UnfitException("is not signed by its jwk");
        }
        return key;
    }

    private static PublicJwk key(ObjectNode header) throws UnfitException {
        if (!(header.path("jwk") instanceof ObjectNode jwk)) {
            throw new UnfitException("has no jwk");
        }
        if (JwkMembers.isPrivate(jwk)) {
            throw new UnfitException("has a private key for its jwk: make a new key pair");
        }
        try {
            return JwkMembers.publicPart(jwk);
        } catch (UnfitException unfit) {
            throw new UnfitException("has a jwk that " + unfit.reason(), unfit);
        }
    }
}
