package io.mivo.app.demo;

import io.mivo.adapter.http.jose.ClientAssertionMaking;
import io.mivo.adapter.http.jose.KeyMaking;
import io.mivo.adapter.http.jose.KeyMaking.KeyPair;
import io.mivo.app.failure.FailedException;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.IssueToken.Issuers;
import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.ClientId;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** The API user of the demo, with a key that is forgotten at its end. */
final class DemoUser {
    private static final ClientId ID = new ClientId("demo");

    private final KeyPair keys = new KeyMaking().make("ES256");

    /** The section of a site file that makes it known. */
    String section() {
        return "apiUsers:\n  - {clientId: " + ID + ", name: Demo, jwks: {keys: [" + keys.publicJwk() + "]}}\n";
    }

    /** An access token, got as any client gets one. */
    String token(IssueToken issueToken, String issuer) {
        String assertion = new ClientAssertionMaking(Clock.systemUTC()).make(keys.privateJwk(), ID, issuer);
        Proof proof = new Proof(assertion, Optional.empty(), new Issuers(issuer, Set.of(issuer)), "127.0.0.1");
        try {
            return issueToken
                    .issue(new IssueToken.Request(proof, Optional.empty()))
                    .accessToken();
        } catch (TokenRefusedException refused) {
            throw new FailedException("the demo got no token: " + refused.getMessage(), refused);
        }
    }
}
