package io.mivo.adapter.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Body;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.IssueToken.Issuers;
import io.mivo.application.port.driving.IssueToken.Token;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The token endpoint (RFC 6749, 7521, 7523). Safe for use by many threads. */
public final class TokenRoutes {
    /** Where tokens are given. */
    static final String TOKEN = "/api/token";

    private static final int MOST_BYTES = 64 * 1024;

    private final IssueToken issueToken;
    private final PublicUrls publicUrls;
    private final RateLimit rateLimit;

    /** A token endpoint that calls itself by these URLs. */
    public TokenRoutes(IssueToken issueToken, PublicUrls publicUrls, Clock clock) {
        this.issueToken = issueToken;
        this.publicUrls = publicUrls;
        this.rateLimit = new RateLimit(clock);
    }

    /** Its lines in the table. */
    public List<Route> routes() {
        return List.of(Route.post(TOKEN, Need.NOTHING, this::answer));
    }

    private void answer(Context context) throws IOException {
        context.contentType(Json.MEDIA_TYPE);
        context.header("Pragma", "no-cache");
        try {
            requireMeasure(context);
            context.result(json(issue(context)));
        } catch (TokenRefusedException refused) {
            refuse(context, TokenProblem.of(refused.error(), String.valueOf(refused.getMessage())));
        } catch (TokenProblem problem) {
            refuse(context, problem);
        }
    }

    private void requireMeasure(Context context) throws TokenProblem {
        if (!rateLimit.admits(context.req().getRemoteAddr())) {
            context.header("Retry-After", "1");
            throw new TokenProblem(429, "temporarily_unavailable", "too many requests from this address");
        }
    }

    private Token issue(Context context) throws IOException, TokenProblem, TokenRefusedException {
        boolean authorized = context.header("Authorization") != null;
        Issuers issuers = publicUrls.issuers(Optional.ofNullable(context.header("Host")));
        refuseSecretsIn(Optional.ofNullable(context.queryString()).orElse(""));
        return issueToken.issue(new TokenForm(form(context), authorized).request(issuers));
    }

    /** What stands in a URL ends up in logs. */
    private static void refuseSecretsIn(String query) throws TokenProblem {
        if (query.contains("client_assertion") || query.contains("client_secret")) {
            throw TokenProblem.invalidRequest("parameters belong into the body, never into the URL");
        }
    }

    private static Form form(Context context) throws IOException, TokenProblem {
        if (!Body.is(context, Form.MEDIA_TYPE)) {
            throw TokenProblem.invalidRequest("the body must be " + Form.MEDIA_TYPE + " in UTF-8");
        }
        try {
            return Form.parse(new String(Body.read(context, MOST_BYTES), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException fault) {
            throw TokenProblem.invalidRequest(String.valueOf(fault.getMessage()));
        }
    }

    private static String json(Token token) {
        ObjectNode json = Json.object();
        json.put("access_token", token.accessToken());
        json.put("token_type", "Bearer");
        json.put("expires_in", token.life().toSeconds());
        json.put("scope", token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")));
        return Json.write(json);
    }

    private static void refuse(Context context, TokenProblem problem) {
        if (problem.status() == 401) {
            context.header("WWW-Authenticate", "Basic realm=\"mivo\"");
        }
        context.status(problem.status()).result(problem.json());
    }
}
