package io.mivo.application.port.driven;

import io.mivo.domain.license.License;

/** Signs licenses and verifies them (compact JWS, EdDSA or ES256). Safe for use by many threads. */
public interface LicenseSignatures {
    /** The document of a license, signed with a private JSON Web Key. */
    String sign(License license, String privateJwk);

    /**
     * The license in a document.
     *
     * @param document a compact JWS
     * @param trustedJwks the public keys that count, as a JSON Web Key Set
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when none of the keys signed it or it is no license
     */
    License verify(String document, String trustedJwks);
}
