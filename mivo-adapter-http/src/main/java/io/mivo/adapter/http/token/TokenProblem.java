package io.mivo.adapter.http.token;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.IssueToken.TokenError;
import java.util.Locale;
import java.util.Map;

/** Why an API user gets no answer, as RFC 6749, section 5.2, says it. */
final class TokenProblem extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int UNAUTHORIZED = 401;

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

    /** One that may be over in a second. */
    static TokenProblem later(int status, String told) {
        return new TokenProblem(status, "temporarily_unavailable", told);
    }

    int status() {
        return status;
    }

    /** The headers that belong to it. */
    Map<String, String> headers() {
        if (status == UNAUTHORIZED) {
            return Map.of("WWW-Authenticate", "Basic realm=\"mivo\"");
        }
        return error.equals("temporarily_unavailable") ? Map.of("Retry-After", "1") : Map.of();
    }

    String json() {
        return Json.write(Json.object().put("error", error).put("error_description", description()));
    }

    /** Only the characters that RFC 6749 allows there. */
    private String description() {
        return String.valueOf(getMessage()).replace('"', '\'').replaceAll("[^\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]", "?");
    }
}
