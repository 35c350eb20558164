package io.mivo.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.StartedServer;
import io.mivo.domain.access.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The one table of routes. */
class RouteTableTest {
    /** Written down once more by hand: whoever adds a route says here what it needs. */
    private static final Map<String, Need> NEEDS = Map.ofEntries(
            Map.entry("GET /api/MivoAPI/v1/ListActiveSensors", Need.token(Scope.SENSORS_READ)),
            Map.entry("POST /api/MivoAPI/v1/ReadSensor/{uid}", Need.token(Scope.SENSORS_READ)),
            Map.entry("POST /api/MivoAPI/v1/WriteValues", Need.token(Scope.SENSORS_WRITE)),
            Map.entry("POST /api/token", Need.NOTHING),
            Map.entry("POST /api/revoke", Need.NOTHING),
            Map.entry("POST /api/introspect", Need.NOTHING),
            Map.entry("GET /.well-known/oauth-authorization-server", Need.NOTHING),
            Map.entry("GET /.well-known/jwks.json", Need.NOTHING),
            Map.entry("GET /swagger", Need.NOTHING),
            Map.entry("GET /swagger/", Need.NOTHING),
            Map.entry("GET /swagger/value-codes", Need.NOTHING),
            Map.entry("GET /swagger/value-codes.css", Need.NOTHING),
            Map.entry("GET /swagger/openapi.yaml", Need.NOTHING),
            Map.entry("GET /swagger/openapi.json", Need.NOTHING),
            Map.entry("GET /swagger/swagger.js", Need.NOTHING),
            Map.entry("GET /swagger/swagger-ui.css", Need.NOTHING),
            Map.entry("GET /swagger/swagger-ui-bundle.js", Need.NOTHING),
            Map.entry("GET /swagger/favicon-32x32.png", Need.NOTHING),
            Map.entry("GET /health/live", Need.NOTHING),
            Map.entry("GET /health/ready", Need.NOTHING),
            Map.entry("GET /metrics", Need.OBSERVER));

    @Test
    void says_of_every_route_what_it_needs() {
        try (StartedServer server = new StartedServer(new FakeCore())) {
            Map<String, Need> needs = server.server().routes().routes().stream()
                    .collect(Collectors.toMap(route -> route.method() + " " + route.path(), Route::need));

            assertThat(needs).containsExactlyInAnyOrderEntriesOf(NEEDS);
        }
    }

    @Test
    void lets_no_stranger_through_to_a_route_that_needs_a_token() {
        try (StartedServer server = new StartedServer(new FakeCore())) {
            for (Route route : server.server().routes().routes()) {
                if (route.need() instanceof Need.Token) {
                    String path = route.path().replace("{uid}", "heat-1");
                    assertThat(server.send(server.to(path).method(route.method(), BodyPublishers.noBody()))
                                    .statusCode())
                            .as(path)
                            .isEqualTo(401);
                }
            }
        }
    }

    @Test
    void refuses_two_routes_for_the_same() {
        Route route = Route.get("/a", Need.NOTHING, context -> {});

        assertThatThrownBy(() -> new RouteTable(List.of(route, route))).hasMessageContaining("GET /a");
    }

    @Test
    void matches_whole_segments_only() {
        RouteTable table = new RouteTable(List.of(Route.post("/a/{uid}", Need.NOTHING, context -> {})));

        assertThat(table.methodsAt("/a/b")).containsExactly("POST");
        assertThat(List.of("/a", "/a/", "/a/b/", "/a//b", "//a/b", "/A/b", "/a/b/c"))
                .allSatisfy(path -> assertThat(table.methodsAt(path)).isEmpty());
    }
}
