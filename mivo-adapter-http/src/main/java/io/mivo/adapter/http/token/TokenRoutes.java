package io.mivo.adapter.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Gate;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.port.driving.IntrospectToken.Standing;
import io.mivo.application.port.driving.IssueToken.Request;
import io.mivo.application.port.driving.IssueToken.Token;
import io.mivo.application.port.driving.IssueToken.TokenRefusedException;
import io.mivo.domain.access.Scope;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where API users get tokens (RFC 6749, 7521, 7523), end them (RFC 7009) and ask how they stand (RFC 7662). Safe for use by
 * many threads.
 */
public final class TokenRoutes {
    /** Where tokens are given. */
    static final String TOKEN = "/api/token";

    /** Where they are ended. */
    static final String REVOKE = "/api/revoke";

    /** Where it is told how they stand. */
    static final String INTROSPECT = "/api/introspect";

    private static final String GRANT = "client_credentials";

    private final TokenPorts ports;
    private final ClientEndpoint endpoint;

    /** Endpoints of an issuer with these URLs. */
    public TokenRoutes(TokenPorts ports, PublicUrls publicUrls, Clock clock) {
        this.ports = ports;
        this.endpoint = new ClientEndpoint(publicUrls, clock);
    }

    /** Their lines in the table. */
    public List<Route> routes() {
        return List.of(
                Route.post(TOKEN, Need.NOTHING, context -> endpoint.answer(context, this::issue)),
                Route.post(REVOKE, Need.NOTHING, context -> endpoint.answer(context, this::revoke)),
                Route.post(INTROSPECT, Need.NOTHING, context -> endpoint.answer(context, this::introspect)));
    }

    private String issue(ClientForm form) throws TokenProblem, TokenRefusedException {
        if (!form.required("grant_type").equals(GRANT)) {
            throw new TokenProblem(400, "unsupported_grant_type", "grant_type must be " + GRANT);
        }
        Request request = new Request(form.proof(), form.value("scope"), form.possession());
        requireOwn(form.value("resource"), form.issuers().accepted());
        return json(ports.issueToken().issue(request));
    }

    /** Tokens are for the API of this server, which has the issuer's name (RFC 8707, section 2). */
    private static void requireOwn(Optional<String> resource, Set<String> issuers) throws TokenProblem {
        boolean own = resource.map(named ->
                        issuers.stream().anyMatch(each -> named.equals(each) || named.startsWith(each + Gate.API)))
                .orElse(true);
        if (!own) {
            throw new TokenProblem(400, "invalid_target", "resource is not the API of this server");
        }
    }

    private String revoke(ClientForm form) throws TokenProblem, TokenRefusedException {
        ports.revokeToken().revoke(form.proof(), form.required("token"));
        return "";
    }

    private String introspect(ClientForm form) throws TokenProblem, TokenRefusedException {
        return ports.introspectToken()
                .introspect(form.proof(), form.required("token"))
                .map(TokenRoutes::json)
                .orElse("{\"active\":false}");
    }

    private static String json(Token token) {
        ObjectNode json = Json.object();
        json.put("access_token", token.accessToken());
        json.put("token_type", type(token.bound()));
        json.put("expires_in", token.life().toSeconds());
        json.put("scope", words(token.scopes()));
        return Json.write(json);
    }

    private static String json(Standing standing) {
        ObjectNode json = Json.object();
        json.put("active", true);
        json.put("scope", words(standing.scopes()));
        json.put("client_id", standing.holder().client().text());
        json.put("token_type", type(standing.holder().key().isPresent()));
        json.put("exp", standing.life().expiresAt().getEpochSecond());
        json.put("iat", standing.life().issuedAt().getEpochSecond());
        json.put("sub", standing.holder().client().text());
        json.put("aud", standing.issuer());
        json.put("iss", standing.issuer());
        json.put("jti", standing.id());
        standing.holder().key().ifPresent(key -> json.putObject("cnf").put("jkt", key));
        return Json.write(json);
    }

    private static String type(boolean bound) {
        return bound ? "DPoP" : "Bearer";
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
    }
}
