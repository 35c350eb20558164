package io.mivo.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.persistence.sqlite.SqliteStore;
import io.mivo.app.server.RunningServer;
import io.mivo.application.secret.Secrets;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import io.mivo.domain.access.WebSession;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of a running server end when its settings file says; they are made old in its database, nobody waits. */
class SessionLimitsTest {
    private static final int INSIDE = 200;
    private static final int SENT_TO_THE_LOGIN = 303;
    private static final WebClient FIREFOX = new WebClient("127.0.0.1", "Firefox on Linux");

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void are_those_of_the_settings_file() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("mivo.yaml"), "sessions: {idleMinutes: 5, hours: 2}");
        try (RunningServer server = server();
                SqliteStore store = SqliteStore.open(directory, ZoneOffset.UTC)) {
            assertThat(answer(server, session(store, 4, 4))).isEqualTo(INSIDE);
            assertThat(answer(server, session(store, 6, 6))).isEqualTo(SENT_TO_THE_LOGIN);
            assertThat(answer(server, session(store, 115, 0))).isEqualTo(INSIDE);
            assertThat(answer(server, session(store, 121, 0))).isEqualTo(SENT_TO_THE_LOGIN);
        }
    }

    private RunningServer server() {
        Choices.Doors doors = Choices.Doors.plain(new Binding("127.0.0.1", 0));
        ServerConfig config = ServerConfig.of(new Choices(directory, Optional.empty(), doors, List.of(), List.of()));
        return new RunningServer(config, Map.of("MIVO_ADMIN_PASSWORD", "nine purple anvils sing"));
    }

    /** One of the administrator. @return its secret id */
    private static String session(SqliteStore store, int beganMinutesAgo, int seenMinutesAgo) {
        Instant now = Instant.now();
        String secret = Secrets.fresh();
        store.webSessions()
                .keep(new WebSession(
                        Secrets.hash(secret),
                        UserName.ADMIN,
                        now.minus(Duration.ofMinutes(beganMinutesAgo)),
                        now.minus(Duration.ofMinutes(seenMinutesAgo)),
                        FIREFOX));
        return secret;
    }

    private int answer(RunningServer server, String session) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/account"))
                .header("Cookie", "mivo_session=" + session)
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
