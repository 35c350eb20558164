package io.mivo.adapter.http.jose;

import io.mivo.application.port.driven.KeyReading;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads public keys from JSON Web Keys and PEM blocks; refuses whatever is private, weak or unfit, naming all of it. */
public final class NimbusKeyReading implements KeyReading {
    @Override
    public List<ApiKey> read(KeyMaterial material) {
        return read(parts(material)).stream().map(NimbusKeyReading::apiKey).toList();
    }

    private static ApiKey apiKey(PublicJwk key) {
        ApiKey.Ends ends = new ApiKey.Ends(key.label().end(), key.label().certificateEnd());
        return new ApiKey(key.thumbprint(), key.json().toString(), ends);
    }

    /** The keys of a JSON Web Key Set, for those who verify with them. */
    static List<PublicJwk> keys(String jwks) {
        return read(JwksParts.of(jwks));
    }

    private static List<KeyPart> parts(KeyMaterial material) {
        if (material instanceof KeyMaterial.Pem pem) {
            return PemParts.of(pem.text());
        }
        return JwksParts.of(((KeyMaterial.Jwks) material).json());
    }

    private static List<PublicJwk> read(List<KeyPart> parts) {
        List<PublicJwk> keys = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> thumbprints = new HashSet<>();
        for (KeyPart part : parts) {
            try {
                keys.add(once(part.key(), thumbprints));
            } catch (UnfitException unfit) {
                faults.add(new Fault(part.pointer(), part.name() + " " + unfit.reason()));
            }
        }
        requireNone(faults);
        return keys;
    }

    private static PublicJwk once(PublicJwk key, Set<String> thumbprints) throws UnfitException {
        if (!thumbprints.add(key.thumbprint())) {
            throw new UnfitException("is there twice");
        }
        return key;
    }

    private static void requireNone(List<Fault> faults) {
        if (!faults.isEmpty()) {
            String all = faults.stream().map(Fault::detail).collect(Collectors.joining("; "));
            throw new RefusedException(Reason.MALFORMED, all, faults);
        }
    }
}
