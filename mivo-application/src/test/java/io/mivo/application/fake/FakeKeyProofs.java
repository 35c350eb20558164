package io.mivo.application.fake;

import io.mivo.application.port.driven.KeyProofs;
import java.time.Duration;
import java.time.Instant;

/** Proofs as words in a row: key, method, URL, token or a dash, jti, moment. */
public final class FakeKeyProofs implements KeyProofs {
    private static final Duration LIFE = Duration.ofSeconds(90);

    /** A proof made with a key. */
    public static String proof(String key, String method, String url, String token, String jti, Instant madeAt) {
        return String.join(" ", key, method, url, token, jti, madeAt.toString());
    }

    @Override
    public Proven verify(String compact, Meant meant) throws ProofRefusedException {
        String[] words = compact.split(" ", -1);
        require(words.length == 6 && !words[0].isEmpty(), "is not six words");
        require(words[1].equals(meant.method()), "has another htm");
        require(meant.urls().contains(words[2]), "has another htu");
        require(words[3].equals(meant.accessToken().orElse(words[3])), "has another ath");
        Instant madeAt = Instant.parse(words[5]);
        require(!madeAt.isBefore(meant.now().minus(LIFE)), "is too old");
        require(!madeAt.isAfter(meant.now().plusSeconds(30)), "is of the future");
        return new Proven(words[0], words[4], madeAt, madeAt.plus(LIFE));
    }

    private static void require(boolean holds, String otherwise) throws ProofRefusedException {
        if (!holds) {
            throw new ProofRefusedException(otherwise);
        }
    }
}
