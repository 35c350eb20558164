package io.mivo.adapter.http;

import io.mivo.adapter.http.HttpSettings.Limits;
import io.mivo.adapter.http.route.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * A server on a free port of this host, with a client for it. The client keeps its connections: lest every test wait for
 * them, a server with the usual limits lets them linger only shortly when it stops.
 */
public final class StartedServer implements AutoCloseable {
    /** Where the operations are. */
    public static final String API = "/api/MivoAPI/v1/";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private static final Limits PROMPT = Limits.USUAL.withLingering(Duration.ofMillis(50));

    private final MivoHttpServer server;
    private final int port;

    /** Starts a server over a core. */
    public StartedServer(FakeCore core) {
        this(core, HttpSettings.at("127.0.0.1", 0), Pages.NONE);
    }

    /** Starts a server over a core. */
    public StartedServer(FakeCore core, HttpSettings settings, Pages pages) {
        this(core.ports(), settings, pages);
    }

    /** Starts a server over ports. */
    public StartedServer(HttpPorts ports, HttpSettings settings, Pages pages) {
        this(ports, settings, pages, Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    }

    /** Starts a server over ports with a clock of its own. */
    public StartedServer(HttpPorts ports, HttpSettings settings, Pages pages, Clock clock) {
        server = new MivoHttpServer(ports, promptly(settings), pages, clock);
        port = server.start();
    }

    private static HttpSettings promptly(HttpSettings settings) {
        return settings.limits().equals(Limits.USUAL) ? settings.withLimits(PROMPT) : settings;
    }

    /** Its port. */
    public int port() {
        return port;
    }

    /** The server itself. */
    public MivoHttpServer server() {
        return server;
    }

    /** A request to a path. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20));
    }

    /** A request to an operation with a token that may do everything. */
    public HttpRequest.Builder toApi(String operation) {
        return to(API + operation).header("Authorization", "Bearer " + FakeCore.ALL);
    }

    /** The answer to a GET. */
    public HttpResponse<String> get(String path) {
        return send(to(path));
    }

    /** The answer to a POST of JSON to an operation. */
    public HttpResponse<String> postJson(String operation, String json) {
        return send(toApi(operation).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    /** The answer to a request. */
    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** Everything the server says to raw octets (ISO 8859-1) until it closes the connection. */
    public String raw(String octets) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
