package io.mivo.adapter.http.web;

import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.AccessBench;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.access.WebClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lines of the one table of routes that lead to pages. */
class PageRoutesTest {
    /** Written down once more by hand: whoever adds a page says here what it needs. */
    private static final Map<String, Need> NEEDS = Map.ofEntries(
            Map.entry("GET /setup", Need.NOTHING),
            Map.entry("POST /setup", Need.NOTHING),
            Map.entry("GET /login", Need.NOTHING),
            Map.entry("POST /login", Need.NOTHING),
            Map.entry("POST /logout", Need.personBeforeFactor(Role.USER)),
            Map.entry("GET /", Need.person(Role.USER)),
            Map.entry("GET /sensors", Need.person(Role.USER)),
            Map.entry("POST /sensors/{uid}/read", Need.person(Role.OPERATOR)),
            Map.entry("GET /sensors/{uid}", Need.person(Role.USER)),
            Map.entry("POST /sensors/{uid}/set", Need.person(Role.OPERATOR)),
            Map.entry("POST /sensors/{uid}/set/now", Need.person(Role.OPERATOR)),
            Map.entry("GET /users", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /users/~new", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /users/{name}", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users/{name}/role", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users/{name}/enabled", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users/{name}/reset", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users/{name}/end", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /users/{name}/delete", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users/{name}/delete", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /api-users", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /api-users/~new", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /api-users", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /api-users/{id}", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /api-users/{id}/traits", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /api-users/{id}/enabled", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /api-users/{id}/keys", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /api-users/{id}/keys/{thumbprint}/remove", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /api-users/{id}/delete", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /api-users/{id}/delete", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /users/{name}/sensors", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /users/{name}/sensors", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /groups", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /groups/~new", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /groups", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /groups/{id}", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /groups/{id}/traits", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /groups/{id}/delete", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /groups/{id}/delete", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /licenses", Need.person(Role.ADMINISTRATOR)),
            Map.entry("POST /licenses", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /audit", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /audit/csv", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /account", Need.person(Role.USER)),
            Map.entry("POST /account/password", Need.person(Role.USER)),
            Map.entry("GET /account/second-factor", Need.personBeforeFactor(Role.USER)),
            Map.entry("POST /account/second-factor", Need.personBeforeFactor(Role.USER)),
            Map.entry("POST /account/second-factor/remove", Need.person(Role.USER)),
            Map.entry("POST /users/{name}/second-factor/remove", Need.person(Role.ADMINISTRATOR)),
            Map.entry("GET /account/sessions/{handle}/end", Need.person(Role.USER)),
            Map.entry("GET /account/sessions/end-others", Need.person(Role.USER)),
            Map.entry("POST /account/sessions/{handle}/end", Need.person(Role.USER)),
            Map.entry("POST /account/sessions/end-others", Need.person(Role.USER)));

    private static final List<String> OF_OTHERS = List.of("admin", "bert", "nobody");
    private static final WebClient ELSEWHERE = new WebClient("192.0.2.9", "Safari on iPhone");

    private final AccessBench bench = new AccessBench();
    private final Browser browser = new Browser(bench, new FakeSensors());

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void say_of_every_page_what_it_needs() {
        Map<String, Need> needs = pages().stream()
                .filter(route -> !route.path().startsWith("/assets/"))
                .collect(Collectors.toMap(PageRoutesTest::name, Route::need));

        assertThat(needs).containsExactlyInAnyOrderEntriesOf(NEEDS);
    }

    @Test
    void let_a_stranger_through_to_nothing_that_needs_a_person() {
        bench.access.choosePassword().chooseForAdmin(PASSWORD);

        for (Route route : needing(Role.USER)) {
            HttpResponse<String> answer = ask(route, path(route, "anna"), "none");
            assertThat(answer.statusCode()).as(name(route)).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login");
        }
    }

    @Test
    void let_a_user_do_nothing_with_others_and_change_nothing() {
        bench.users.add(User.newcomer(new UserName("bert"), Role.ADMINISTRATOR)
                .withPasswordHash(bench.users
                        .user(AccessBench.ANNA)
                        .flatMap(User::passwordHash)
                        .orElseThrow()));
        String session = bench.access.logIn().logIn("bert", PASSWORD, ELSEWHERE).orElseThrow();
        String handle = bench.access
                .editAccount()
                .account(session)
                .sessions()
                .get(0)
                .session()
                .handle();
        browser.logIn("anna", PASSWORD);
        String token = browser.token("/account");
        List<User> before = bench.users.users();

        for (Route route : needing(Role.OPERATOR)) {
            for (String other : OF_OTHERS) {
                assertThat(ask(route, path(route, other), token).statusCode())
                        .as(name(route) + " of " + other)
                        .isIn(403, 404);
            }
        }
        String berts = "/account/sessions/" + handle + "/end";
        assertThat(browser.get(berts).statusCode()).isEqualTo(404);
        assertThat(browser.post(berts, Map.of("formToken", token, "current", PASSWORD))
                        .statusCode())
                .isEqualTo(404);

        assertThat(bench.users.users()).isEqualTo(before);
        assertThat(bench.access.logIn().user(session)).isPresent();
    }

    @Test
    void offer_to_read_devices_to_operators_alone() {
        Browser readers = new Browser(bench, new FakeSensors().with(FakeSensors.sensor("heat-1", "A")));
        try (readers) {
            readers.logIn("anna", PASSWORD);
            assertThat(readers.get("/").body()).contains("heat-1").doesNotContain("Read now");

            bench.users.change(AccessBench.ANNA, user -> user.withRole(Role.OPERATOR));
            assertThat(readers.get("/").body()).contains("Read now");
        }
    }

    private List<Route> pages() {
        return browser.server().server().routes().routes().stream()
                .filter(route -> route.need() instanceof Need.Person
                        || NEEDS.containsKey(name(route))
                        || route.path().startsWith("/assets/"))
                .toList();
    }

    /** Those that need this role or more. */
    private List<Route> needing(Role role) {
        return pages().stream()
                .filter(route -> route.need() instanceof Need.Person person
                        && (person.role() == role || !role.suffices(person.role())))
                .toList();
    }

    private HttpResponse<String> ask(Route route, String path, String token) {
        if (route.method().equals("GET")) {
            return browser.get(path);
        }
        Map<String, String> fields = new TreeMap<>(Map.of(
                "formToken", token, "name", "carl", "role", "ADMINISTRATOR", "enabled", "false", "typed", "bert"));
        return browser.post(path, fields);
    }

    private static String path(Route route, String id) {
        return route.path().replaceAll("\\{[a-z]+}", id);
    }

    private static String name(Route route) {
        return route.method() + " " + route.path();
    }
}
