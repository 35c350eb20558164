package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import java.util.Optional;
import java.util.Set;

/** Tells who stands behind an access token. */
public interface RecognizeCaller {
    /**
     * The API user behind a token that whoever bears it may use; empty when the token is not ours, is bound to a key, has
     * expired, or its user may not act any more.
     */
    Optional<Caller> recognize(String accessToken);

    /**
     * The API user behind a token that is bound to a key (RFC 9449); empty when the token is not ours, is not bound, has
     * expired, or its user may not act any more.
     *
     * @throws NotPossessedException when its sender does not prove to possess the key; the message tells why
     */
    Optional<Caller> recognize(String accessToken, Possession possession) throws NotPossessedException;

    /** The public keys of our tokens as a JSON Web Key Set. */
    String publishedKeys();

    /**
     * How a sender proves to possess a key.
     *
     * @param proof a DPoP proof, compact JWS
     * @param method of the request that it came with
     * @param urls of that request, by each of our names, without query and fragment
     */
    record Possession(String proof, String method, Set<String> urls) {
        /** Copies in. */
        public Possession {
            urls = Set.copyOf(urls);
        }
    }

    /** A proof of possession that proves nothing. */
    final class NotPossessedException extends Exception {
        private static final long serialVersionUID = 1L;

        /** With what its maker may be told. */
        public NotPossessedException(String told) {
            super(told);
        }
    }
}
