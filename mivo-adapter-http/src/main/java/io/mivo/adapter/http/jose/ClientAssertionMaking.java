package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes client assertions (RFC 7523) for a client's own use; safe for use by many threads. */
public final class ClientAssertionMaking {
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final Clock clock;

    /** Assertions begin at the present of this clock. */
    public ClientAssertionMaking(Clock clock) {
        this.clock = clock;
    }

    /**
     * An assertion that lives a minute.
     *
     * @param privateJwk the client's private key as a JSON Web Key, or a set of that one; without {@code alg} the best
     *     for its kind is used
     * @param client who speaks
     * @param audience the issuer that is to believe it
     * @throws RefusedException MALFORMED when the key is none; its message never quotes it
     */
    public String make(String privateJwk, ClientId client, String audience) {
        ObjectNode header = StrictJson.fresh().put("typ", "client-authentication+jwt");
        return CompactJws.sign(header, payload(client, audience), key(privateJwk));
    }

    private ObjectNode payload(ClientId client, String audience) {
        Instant now = clock.instant();
        return StrictJson.fresh()
                .put("iss", client.text())
                .put("sub", client.text())
                .put("aud", audience)
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(LIFE).getEpochSecond());
    }

    private static PrivateJwk key(String privateJwk) {
        try {
            return PrivateJwk.of(privateJwk);
        } catch (UnfitException unfit) {
            throw RefusedException.malformed("", "the key " + unfit.reason());
        }
    }
}
