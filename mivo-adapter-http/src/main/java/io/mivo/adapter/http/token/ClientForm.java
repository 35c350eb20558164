package io.mivo.adapter.http.token;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.DpopHeader;
import io.mivo.adapter.http.route.Form;
import io.mivo.application.port.driving.IssueToken.Issuers;
import io.mivo.application.port.driving.IssueToken.Proof;
import io.mivo.application.port.driving.IssueToken.TokenError;
import io.mivo.application.port.driving.RecognizeCaller.Possession;
import java.util.Optional;

/** A form in which an API user proves itself by a client assertion: RFC 7521, section 4.2, with RFC 7523, section 2.2. */
final class ClientForm {
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final int LONGEST_ASSERTION = 16 * 1024;

    private final Form form;
    private final Issuers issuers;
    private final Context context;

    ClientForm(Form form, Issuers issuers, Context context) {
        this.form = form;
        this.issuers = issuers;
        this.context = context;
    }

    /** A parameter; one without a value counts as not sent. */
    Optional<String> value(String name) {
        return form.value(name);
    }

    /** A parameter that must be there. */
    String required(String name) throws TokenProblem {
        return form.value(name).orElseThrow(() -> TokenProblem.invalidRequest(name + " is missing"));
    }

    /** Our names. */
    Issuers issuers() {
        return issuers;
    }

    /** With what the API user proves itself; nothing of it is judged yet. */
    Proof proof() throws TokenProblem {
        requireOneMethod(context.header("Authorization") != null);
        return new Proof(
                assertion(), form.value("client_id"), issuers, context.req().getRemoteAddr());
    }

    /** With what it proves to possess the key that a token is to be bound to. */
    Optional<Possession> possession() throws TokenProblem {
        if (!DpopHeader.isIn(context)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DpopHeader.possession(context, issuers.accepted()));
        } catch (IllegalArgumentException several) {
            throw TokenProblem.of(TokenError.INVALID_DPOP_PROOF, String.valueOf(several.getMessage()));
        }
    }

    private void requireOneMethod(boolean authorized) throws TokenProblem {
        boolean asserted = form.value("client_assertion").isPresent();
        boolean secret = form.value("client_secret").isPresent();
        if ((asserted && (secret || authorized)) || (secret && authorized)) {
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
        if (!required("client_assertion_type").equals(ASSERTION_TYPE)) {
            throw TokenProblem.of(TokenError.INVALID_CLIENT, "client_assertion_type must be " + ASSERTION_TYPE);
        }
        if (assertion.length() > LONGEST_ASSERTION) {
            throw TokenProblem.invalidRequest("client_assertion is longer than 16 KiB");
        }
        return assertion;
    }
}
