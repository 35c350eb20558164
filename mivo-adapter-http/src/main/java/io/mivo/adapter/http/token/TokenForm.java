package io.mivo.adapter.http.token;

import io.mivo.adapter.http.route.Form;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.IssueToken.Issuers;
import io.mivo.application.port.driving.IssueToken.TokenError;

/** Reads a request for a token out of its form: RFC 6749, section 4.4, with RFC 7523, section 2.2. */
final class TokenForm {
    private static final String GRANT = "client_credentials";
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_ASSERTION = 16 * 1024;

    private final Form form;
    private final boolean authorized;

    /**
     * A form.
     *
     * @param authorized whether the request carried an Authorization header besides
     */
    TokenForm(Form form, boolean authorized) {
        this.form = form;
        this.authorized = authorized;
    }

    IssueToken.Request request(Issuers issuers) throws TokenProblem {
        requireGrant();
        requireOneMethod();
        return new IssueToken.Request(assertion(), form.value("client_id"), form.value("scope"), issuers);
    }

    private void requireGrant() throws TokenProblem {
        String grant = form.value("grant_type").orElseThrow(() -> TokenProblem.invalidRequest("grant_type is missing"));
        if (!grant.equals(GRANT)) {
            throw new TokenProblem(400, "unsupported_grant_type", "grant_type must be " + GRANT);
        }
    }

    private void requireOneMethod() throws TokenProblem {
        boolean asserted = form.value("client_assertion").isPresent();
        boolean secret = form.value("client_secret").isPresent();
        if (asserted && (secret || authorized)) {
            throw TokenProblem.invalidRequest("a client proves itself in one way only");
        }
        if (authorized) {
            throw new TokenProblem(401, "invalid_client", "clients prove themselves with a client_assertion");
        }
        if (secret) {
            throw TokenProblem.of(TokenError.INVALID_CLIENT, "clients prove themselves with a client_assertion");
        }
    }

    private String assertion() throws TokenProblem {
        String assertion = form.value("client_assertion")
                .orElseThrow(() -> TokenProblem.of(TokenError.INVALID_CLIENT, "client_assertion is missing"));
        String type = form.value("client_assertion_type")
                .orElseThrow(() -> TokenProblem.invalidRequest("client_assertion_type is missing"));
        if (!type.equals(ASSERTION_TYPE)) {
            throw TokenProblem.of(TokenError.INVALID_CLIENT, "client_assertion_type must be " + ASSERTION_TYPE);
        }
        if (assertion.length() > LONGEST_ASSERTION) {
            throw TokenProblem.invalidRequest("client_assertion is too long");
        }
        return assertion;
    }
}
