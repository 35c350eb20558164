package io.mivo.adapter.http.jose;

import io.mivo.application.port.driven.LicenseSignatures;
import io.mivo.domain.license.License;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Set;

/** Signs and verifies license documents: compact JWS with EdDSA or ES256 whose payload is the license as JSON. */
public final class NimbusLicenseSignatures implements LicenseSignatures {
    private static final Set<JwsAlgorithm> ALGORITHMS = Set.of(JwsAlgorithm.EDDSA, JwsAlgorithm.ES256);

    @Override
    public String sign(License license, String privateJwk) {
        return CompactJws.sign(StrictJson.fresh(), LicenseJson.of(license), key(privateJwk));
    }

    @Override
    public License verify(String document, String trustedJwks) {
        List<PublicJwk> trusted = NimbusKeyReading.keys(trustedJwks);
        try {
            CompactJws jws = CompactJws.parse(document.strip());
            requireSignature(jws, trusted);
            return LicenseJson.license(jws.payload());
        } catch (UnfitException unfit) {
            throw RefusedException.malformed("", "the license " + unfit.reason());
        }
    }

    private static PrivateJwk key(String privateJwk) {
        try {
            PrivateJwk key = PrivateJwk.of(privateJwk);
            if (ALGORITHMS.contains(key.algorithm())) {
                return key;
            }
        } catch (UnfitException unfit) {
            throw RefusedException.malformed("", "the key " + unfit.reason());
        }
        throw RefusedException.malformed("", "the key is for neither EdDSA nor ES256, with which licenses are signed");
    }

    private static void requireSignature(CompactJws jws, List<PublicJwk> trusted) throws UnfitException {
        JwsAlgorithm algorithm = jws.algorithm()
                .filter(ALGORITHMS::contains)
                .orElseThrow(() -> new UnfitException("is signed with neither EdDSA nor ES256"));
        if (trusted.stream().noneMatch(key -> jws.isSignedBy(key, algorithm))) {
            throw new UnfitException(
                    isNamed(jws, trusted)
                            ? "was altered after a trusted key signed it"
                            : "is not signed by any trusted key");
        }
    }

    /** Whether it says to be signed by one of these. */
    private static boolean isNamed(CompactJws jws, List<PublicJwk> trusted) {
        return jws.kid()
                .filter(kid ->
                        trusted.stream().anyMatch(key -> key.label().kid().equals(jws.kid())))
                .isPresent();
    }
}
