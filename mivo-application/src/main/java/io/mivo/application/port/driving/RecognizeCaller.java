package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import java.util.Optional;

/** Tells who stands behind an access token. */
public interface RecognizeCaller {
    /** The API user behind a token; empty when the token is not ours, has expired, or its user may not act any more. */
    Optional<Caller> recognize(String accessToken);

    /** The public keys of our tokens as a JSON Web Key Set. */
    String publishedKeys();
}
