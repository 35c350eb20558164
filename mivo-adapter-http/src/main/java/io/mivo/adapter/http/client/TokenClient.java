package io.mivo.adapter.http.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mivo.adapter.http.jose.ClientAssertionMaking;
import io.mivo.domain.access.ClientId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/** Gets access tokens from a server with a client assertion (RFC 7523), knowing only where it is. */
public final class TokenClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient http;
    private final Clock clock;

    /**
     * A client.
     *
     * @param clock assertions begin at its present
     * @param trust whom it trusts; empty for those that Java knows
     */
    public TokenClient(Clock clock, Optional<SSLContext> trust) {
        HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        trust.ifPresent(builder::sslContext);
        this.http = builder.build();
        this.clock = clock;
    }

    /**
     * Who asks, and for what.
     *
     * @param client the client id
     * @param privateJwk its private key as a JSON Web Key
     * @param scope words separated by spaces; empty for all the client has
     */
    public record Credentials(ClientId client, String privateJwk, Optional<String> scope) {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Credentials[" + client + "]";
        }
    }

    /**
     * An access token of the server at a URL.
     *
     * @throws IOException when the server cannot be reached or gives none, with one line for a person
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when the key is none
     */
    public String token(URI server, Credentials credentials) throws IOException, InterruptedException {
        String base = server.toString().replaceAll("/+$", "");
        URI metadata = URI.create(base + "/.well-known/oauth-authorization-server");
        JsonNode found = answer(request(metadata).GET().build());
        String issuer = member(found, "issuer", metadata);
        URI endpoint = tokenEndpoint(issuer, member(found, "token_endpoint", metadata));
        String assertion =
                new ClientAssertionMaking(clock).make(credentials.privateJwk(), credentials.client(), issuer);
        HttpRequest request = request(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(assertion, credentials.scope())))
                .build();
        return member(answer(request), "access_token", endpoint);
    }

    /** An assertion goes to nobody but the issuer it names: a false server could use it there. */
    private static URI tokenEndpoint(String issuer, String told) throws IOException {
        if (!told.startsWith(issuer + "/")) {
            throw new IOException("the token endpoint " + told + " does not belong to the issuer " + issuer);
        }
        return URI.create(told);
    }

    private static HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json");
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = sent(request);
        JsonNode body = json(response.body());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + told(body));
        }
        return body;
    }

    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException cause) {
            String why = Optional.ofNullable(cause.getMessage())
                    .map(text -> ": " + text)
                    .orElse("");
            throw new IOException("no answer from " + request.uri() + why, cause);
        }
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException none) {
            return MAPPER.missingNode();
        }
    }

    private static String told(JsonNode body) {
        String error = body.path("error").asText("");
        String description = body.path("error_description").asText("");
        return (error.isEmpty() ? "" : " " + error) + (description.isEmpty() ? "" : ": " + description);
    }

    private static String member(JsonNode body, String name, URI from) throws IOException {
        String text = body.path(name).asText("");
        if (text.isEmpty()) {
            throw new IOException(from + " names no " + name);
        }
        return text;
    }

    private static String form(String assertion, Optional<String> scope) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("client_assertion_type", ASSERTION_TYPE);
        fields.put("client_assertion", assertion);
        scope.ifPresent(words -> fields.put("scope", words));
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
