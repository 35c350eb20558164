package io.mivo.application.fake;

import io.mivo.application.port.driven.KeyReading;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.refusal.RefusedException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes whatever looks like a key for one; its thumbprint is a digest of the text. */
public final class FakeKeyReading implements KeyReading {
    private static final Pattern JWK = Pattern.compile("\\{[^{}]*\"kty\"[^{}]*}");
    private static final Pattern PEM = Pattern.compile("-----BEGIN ([A-Z ]+)-----[^-]*-----END \\1-----");

    @Override
    public List<ApiKey> read(KeyMaterial material) {
        List<String> texts = texts(material);
        if (texts.isEmpty() || new HashSet<>(texts).size() < texts.size()) {
            throw RefusedException.malformed("", texts.isEmpty() ? "there is no key" : "a key is there twice");
        }
        if (texts.stream().anyMatch(text -> text.contains("PRIVATE KEY") || text.contains("\"d\""))) {
            throw RefusedException.malformed("", "holds a PRIVATE key");
        }
        return texts.stream().map(FakeKeyReading::key).toList();
    }

    private static List<String> texts(KeyMaterial material) {
        if (material instanceof KeyMaterial.Jwks jwks) {
            return JWK.matcher(jwks.json()).results().map(MatchResult::group).toList();
        }
        return PEM.matcher(((KeyMaterial.Pem) material).text())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static ApiKey key(String text) {
        String thumbprint = Digest.of(text);
        return new ApiKey(thumbprint, text.startsWith("{") ? text : "{\"kty\":\"PEM\",\"x\":\"" + thumbprint + "\"}");
    }
}
