package io.mivo.application.fake;

import io.mivo.application.port.driven.LicenseSignatures;
import io.mivo.domain.license.License;
import io.mivo.domain.refusal.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Documents that name the kid of their key and are remembered by the one who signed them. */
public final class FakeLicenseSignatures implements LicenseSignatures {
    private static final Pattern KID = Pattern.compile("\"kid\":\"([^\"]+)\"");

    private final Map<String, License> signed = new ConcurrentHashMap<>();

    @Override
    public String sign(License license, String privateJwk) {
        Matcher kid = KID.matcher(privateJwk);
        if (!kid.find() || !privateJwk.contains("\"d\"")) {
            throw RefusedException.malformed("", "holds no private key");
        }
        String document = kid.group(1) + "." + Digest.of(license.toString());
        signed.put(document, license);
        return document;
    }

    @Override
    public License verify(String document, String trustedJwks) {
        return Optional.ofNullable(signed.get(document))
                .filter(license -> trusts(trustedJwks, document))
                .orElseThrow(() -> RefusedException.malformed("", "no trusted key signed this license"));
    }

    private static boolean trusts(String trustedJwks, String document) {
        return KID.matcher(trustedJwks).results().anyMatch(kid -> document.startsWith(kid.group(1) + "."));
    }
}
