package io.mivo.adapter.http.token;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.IssueToken.TokenError;
import java.util.Locale;

/** Why no token is given, as RFC 6749, section 5.2, says it. */
final class TokenProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    TokenProblem(int status, String error, String told) {
        super(told);
        this.status = status;
        this.error = error;
    }

    static TokenProblem of(TokenError error, String told) {
        return new TokenProblem(400, error.name().toLowerCase(Locale.ROOT), told);
    }

    static TokenProblem invalidRequest(String told) {
        return of(TokenError.INVALID_REQUEST, told);
    }

    int status() {
        return status;
    }

    String json() {
        return Json.write(Json.object().put("error", error).put("error_description", description()));
    }

    /** Only the characters that RFC 6749 allows there. */
    private String description() {
        return String.valueOf(getMessage()).replace('"', '\'').replaceAll("[^\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]", "?");
    }
}
