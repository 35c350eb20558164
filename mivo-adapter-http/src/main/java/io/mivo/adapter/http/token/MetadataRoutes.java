package io.mivo.adapter.http.token;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.domain.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What OAuth clients ask before they ask for a token: the metadata (RFC 8414) and the public keys (RFC 7517). */
public final class MetadataRoutes {
    private static final String KEYS = "/.well-known/jwks.json";
    private static final List<String> ALGORITHMS =
            List.of("ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "EdDSA", "Ed25519");

    private final RecognizeCaller recognizeCaller;
    private final PublicUrls publicUrls;

    /** Metadata of an issuer with these URLs. */
    public MetadataRoutes(RecognizeCaller recognizeCaller, PublicUrls publicUrls) {
        this.recognizeCaller = recognizeCaller;
        this.publicUrls = publicUrls;
    }

    /** Their lines in the table. */
    public List<Route> routes() {
        return List.of(
                Route.get("/.well-known/oauth-authorization-server", Need.NOTHING, this::answerMetadata),
                Route.get(KEYS, Need.NOTHING, this::answerKeys));
    }

    private void answerMetadata(Context context) {
        String issuer =
                publicUrls.issuers(Optional.ofNullable(context.header("Host"))).own();
        ObjectNode json = Json.object();
        json.put("issuer", issuer);
        json.put("token_endpoint", issuer + TokenRoutes.TOKEN);
        json.put("jwks_uri", issuer + KEYS);
        put(
                json,
                "scopes_supported",
                Arrays.stream(Scope.values()).map(Scope::word).toList());
        put(json, "response_types_supported", List.of());
        put(json, "grant_types_supported", List.of("client_credentials"));
        json.put("revocation_endpoint", issuer + TokenRoutes.REVOKE);
        json.put("introspection_endpoint", issuer + TokenRoutes.INTROSPECT);
        for (String endpoint : List.of("token", "revocation", "introspection")) {
            put(json, endpoint + "_endpoint_auth_methods_supported", List.of("private_key_jwt"));
            put(json, endpoint + "_endpoint_auth_signing_alg_values_supported", ALGORITHMS);
        }
        put(json, "dpop_signing_alg_values_supported", ALGORITHMS);
        json.put("service_documentation", issuer + "/swagger");
        context.contentType(Json.MEDIA_TYPE).result(Json.write(json));
    }

    private void answerKeys(Context context) {
        context.contentType("application/jwk-set+json").result(recognizeCaller.publishedKeys());
    }

    private static void put(ObjectNode json, String name, List<String> words) {
        words.forEach(json.putArray(name)::add);
    }
}
