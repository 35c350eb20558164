package io.mivo.adapter.http.web;

import static io.mivo.application.AccessBench.ANNA;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.AccessBench;
import io.mivo.application.memory.InMemoryWebSessions;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SecondFactor;
import io.mivo.domain.access.User;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages where a second factor is demanded. */
class FactorDutyPagesTest {
    private static final String PAGE = "/account/second-factor";

    private final AccessBench bench =
            new AccessBench(new InMemoryWebSessions(), new LogIn.Rules(LogIn.Lasting.USUAL, FactorDuty.ADMINISTRATORS));
    private final Browser browser = new Browser(bench, new FakeSensors());

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void lead_an_administrator_who_has_none_to_its_setting_up_from_everywhere_and_change_nothing() {
        logInAsAdministrator();
        String token = browser.token(PAGE);
        List<User> before = bench.users.users();

        for (Route route : needingPeople()) {
            HttpResponse<String> answer = ask(route, token);
            assertThat(answer.statusCode()).as(route.path()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).as(route.path()).contains(PAGE);
        }

        assertThat(bench.users.users()).isEqualTo(before);
        assertThat(browser.get(PAGE).body())
                .contains("Your account has to have a second factor here.")
                .doesNotContain("href=\"/users\"", "href=\"/account\"");
    }

    @Test
    void send_a_part_of_a_page_there_as_a_whole() {
        logInAsAdministrator();

        HttpResponse<String> answer =
                browser.send(browser.server().to("/sensors").header("HX-Request", "true"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains(PAGE);
    }

    @Test
    void let_somebody_out_who_has_none() {
        logInAsAdministrator();
        String session = browser.cookie("mivo_session").orElseThrow();

        browser.post("/logout", Map.of("formToken", browser.token(PAGE)));

        assertThat(bench.access.logIn().user(session)).isEmpty();
    }

    @Test
    void are_all_open_once_it_is_set_up() {
        logInAsAdministrator();

        bench.factors.keep(ANNA, new SecondFactor("ABCDEFGH", 0, Set.of()));

        assertThat(browser.get("/users").statusCode()).isEqualTo(200);
        assertThat(browser.get(PAGE).body()).contains("Give it up", "you have to set up others");
    }

    @Test
    void are_open_to_whom_the_duty_does_not_bind() {
        browser.logIn("anna", PASSWORD);

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    private void logInAsAdministrator() {
        bench.users.change(ANNA, user -> user.withRole(Role.ADMINISTRATOR));
        browser.logIn("anna", PASSWORD);
    }

    /** Every page for people but the two that lead to a second factor and out. */
    private List<Route> needingPeople() {
        List<Route> routes = browser.server().server().routes().routes().stream()
                .filter(route -> route.need() instanceof Need.Person person && !person.beforeFactor())
                .toList();
        assertThat(routes).hasSizeGreaterThan(40);
        return routes;
    }

    private HttpResponse<String> ask(Route route, String token) {
        String path = route.path().replaceAll("\\{[a-z]+}", "anna");
        if (route.method().equals("GET")) {
            return browser.get(path);
        }
        return browser.post(
                path, new TreeMap<>(Map.of("formToken", token, "name", "carl", "role", "USER", "enabled", "false")));
    }
}
