package io.mivo.adapter.http.token;

import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.adapter.http.route.Body;
import io.mivo.adapter.http.route.Form;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What the endpoints have in common where API users prove themselves: measure before anything else, a strict form, and
 * answers as RFC 6749, section 5, says them. Safe for use by many threads.
 */
final class ClientEndpoint {
    private static final int MOST_BYTES = 64 * 1024;

    /** What stands in a URL ends up in logs. */
    private static final List<String> SECRETS = List.of("client_assertion", "client_secret", "token", "access_token");

    private final PublicUrls publicUrls;
    private final RateLimit rateLimit;

    ClientEndpoint(PublicUrls publicUrls, Clock clock) {
        this.publicUrls = publicUrls;
        this.rateLimit = new RateLimit(clock);
    }

    /** What one endpoint does. */
    interface Work {
        /** The answer in JSON; empty for a body without content. */
        String answer(ClientForm form) throws TokenProblem, TokenRefusedException;
    }

    void answer(Context context, Work work) {
        context.contentType(Json.MEDIA_TYPE);
        context.header("Pragma", "no-cache");
        try {
            requireMeasure(context);
            context.result(work.answer(form(context)));
        } catch (TokenRefusedException refused) {
            refuse(context, TokenProblem.of(refused.error(), String.valueOf(refused.getMessage())));
        } catch (TokenProblem problem) {
            refuse(context, problem);
        } catch (RefusedException refused) {
            refuse(context, later(refused));
        }
    }

    private void requireMeasure(Context context) throws TokenProblem {
        if (!rateLimit.admits(context.req().getRemoteAddr())) {
            throw TokenProblem.later(429, "too many requests from this address");
        }
    }

    private ClientForm form(Context context) throws TokenProblem {
        refuseSecretsInUrl(Optional.ofNullable(context.queryString()).orElse(""));
        if (!Body.is(context, Form.MEDIA_TYPE)) {
            throw TokenProblem.invalidRequest("the body must be " + Form.MEDIA_TYPE + " in UTF-8");
        }
        Form form = parsed(body(context));
        return new ClientForm(form, publicUrls.issuers(Optional.ofNullable(context.header("Host"))), context);
    }

    private static void refuseSecretsInUrl(String query) throws TokenProblem {
        Form form = parsed(query);
        if (SECRETS.stream().anyMatch(form.parameters()::containsKey)) {
            throw TokenProblem.invalidRequest("parameters belong into the body, never into the URL");
        }
    }

    private static String body(Context context) throws TokenProblem {
        try {
            return new String(Body.read(context, MOST_BYTES), StandardCharsets.ISO_8859_1);
        } catch (ProblemException unread) {
            throw new TokenProblem(unread.problem().status(), "invalid_request", String.valueOf(unread.getMessage()));
        }
    }

    private static Form parsed(String text) throws TokenProblem {
        try {
            return Form.parse(text);
        } catch (IllegalArgumentException fault) {
            throw TokenProblem.invalidRequest(String.valueOf(fault.getMessage()));
        }
    }

    private static TokenProblem later(RefusedException refused) {
        if (refused.reason() == Reason.UNAVAILABLE) {
            return TokenProblem.later(503, "this cannot be answered now");
        }
        if (refused.reason() == Reason.TOO_MANY_REQUESTS) {
            return TokenProblem.later(429, refused.detail());
        }
        throw refused;
    }

    private static void refuse(Context context, TokenProblem problem) {
        problem.headers().forEach(context::header);
        context.status(problem.status()).result(problem.json());
    }
}
