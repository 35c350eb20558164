package io.mivo.adapter.http.jose;

import io.mivo.domain.refusal.RefusedException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes PEM blocks (RFC 7468) apart; text around them is explanation. */
final class PemParts {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Map<String, Decoding> DECODINGS = Map.of(
            "PUBLIC KEY", DerKeys::ofSubjectPublicKeyInfo,
            "RSA PUBLIC KEY", DerKeys::ofRsaPublicKey,
            "CERTIFICATE", DerKeys::ofCertificate);
    private static final int LONGEST = 64 * 1024;

    private PemParts() {}

    /** Makes a key of DER bytes. */
    private interface Decoding {
        PublicJwk key(byte[] der) throws UnfitException;
    }

    static List<KeyPart> of(String text) {
        if (text.length() > LONGEST) {
            throw RefusedException.malformed("", "the PEM text is longer than 64 KiB");
        }
        List<KeyPart> parts = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            String label = block.group(1);
            String body = block.group(2);
            parts.add(new KeyPart("", "PEM block " + (parts.size() + 1), () -> key(label, body)));
        }
        requireComplete(text, parts.size());
        return parts;
    }

    private static void requireComplete(String text, int blocks) {
        long begun = Pattern.compile("-----BEGIN ").matcher(text).results().count();
        if (begun != blocks || blocks == 0) {
            throw RefusedException.malformed(
                    "",
                    "the PEM text holds no complete PUBLIC KEY, RSA PUBLIC KEY or CERTIFICATE block for each it begins");
        }
    }

    private static PublicJwk key(String label, String body) throws UnfitException {
        if (label.endsWith("PRIVATE KEY")) {
            throw new UnfitException(KeyPart.PRIVATE);
        }
        Decoding decoding = DECODINGS.get(label);
        if (decoding == null) {
            throw new UnfitException("is a " + label + ": PUBLIC KEY, RSA PUBLIC KEY or CERTIFICATE is needed");
        }
        return decoding.key(der(body));
    }

    private static byte[] der(String body) throws UnfitException {
        try {
            return Base64.getDecoder().decode(body.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw new UnfitException("is not base64", notBase64);
        }
    }
}
