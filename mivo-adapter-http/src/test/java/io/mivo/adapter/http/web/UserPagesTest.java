package io.mivo.adapter.http.web;

import static io.mivo.adapter.http.web.Browser.location;
import static io.mivo.application.AccessBench.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.audit.Origin;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UserPagesTest {
    private static final String PASSWORD = "nine purple anvils sing";
    private static final Pattern LINK =
            Pattern.compile("value=\"http://127\\.0\\.0\\.1:\\d+/setup#([A-Za-z0-9_-]{43})\"");

    private final AccessBench bench = new AccessBench();
    private final Browser browser = new Browser(bench, new FakeSensors());

    @BeforeEach
    void logIn() {
        bench.access.choosePassword().chooseForAdmin(PASSWORD);
        browser.logIn("admin", PASSWORD);
    }

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void list_everybody_with_role_state_and_last_login() {
        bench.users.change(ANNA, user -> user.withEnabled(false));

        assertThat(browser.get("/users").body())
                .contains("href=\"/users/anna\"")
                .contains("Disabled")
                .contains("never")
                .contains("href=\"/users/admin\"")
                .contains("Administrator")
                .contains("Active");
    }

    @Test
    void create_somebody_with_a_link_that_is_shown_once() {
        HttpResponse<String> answer = browser.submit("/users", Map.of("name", "bert@example.com", "role", "OPERATOR"));

        String secret = secretIn(answer);
        assertThat(bench.users.user(new UserName("bert@example.com")))
                .map(User::role)
                .contains(Role.OPERATOR);
        assertThat(bench.access.choosePassword().isOpen(secret)).isTrue();
        HttpResponse<String> page = browser.get("/users/bert%40example.com");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Link open").doesNotContain(secret);
    }

    @Test
    void tell_beside_the_field_why_a_name_cannot_be_taken() {
        HttpResponse<String> bad = browser.submit("/users", Map.of("name", "<b>", "role", "USER"));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body())
                .contains("aria-invalid=\"true\"")
                .contains("A name has 1 to 64")
                .contains("value=\"&lt;b>\"");

        HttpResponse<String> taken = browser.submit("/users", Map.of("name", "Anna", "role", "USER"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("There is a user anna already");
        assertThat(bench.users.users()).hasSize(2);
    }

    @Test
    void change_the_role() {
        assertThat(location(browser.submit("/users/anna/role", Map.of("role", "OPERATOR"))))
                .isEqualTo("/users/anna?notice=role");

        assertThat(bench.users.user(ANNA)).map(User::role).contains(Role.OPERATOR);
        assertThat(browser.get("/users/anna?notice=role").body()).contains("The role is changed.");
    }

    @Test
    void refuse_a_role_that_is_none() {
        assertThat(browser.submit("/users/anna/role", Map.of("role", "GOD")).statusCode())
                .isEqualTo(422);
        assertThat(bench.users.user(ANNA)).map(User::role).contains(Role.USER);
    }

    @Test
    void disable_and_enable() {
        browser.submit("/users/anna/enabled", Map.of("enabled", "false"));
        assertThat(bench.users.user(ANNA)).map(User::enabled).contains(false);

        browser.submit("/users/anna/enabled", Map.of("enabled", "true"));
        assertThat(bench.users.user(ANNA)).map(User::enabled).contains(true);
    }

    @Test
    void reset_a_password_with_a_link_that_is_shown_once() {
        String secret = secretIn(browser.submit("/users/anna/reset", Map.of()));

        assertThat(bench.access.choosePassword().choose(secret, "another long sentence", Origin.WITHIN))
                .isEqualTo(ANNA);
    }

    @Test
    void delete_only_whose_name_was_typed() {
        assertThat(browser.get("/users/anna/delete").body()).contains("Delete anna?");

        HttpResponse<String> mistyped = browser.submit("/users/anna/delete", Map.of("typed", "ann"));
        assertThat(mistyped.statusCode()).isEqualTo(422);
        assertThat(mistyped.body()).contains("Nothing was deleted");
        assertThat(bench.users.user(ANNA)).isPresent();

        assertThat(location(browser.submit("/users/anna/delete", Map.of("typed", "anna"))))
                .isEqualTo("/users?notice=deleted");
        assertThat(bench.users.user(ANNA)).isEmpty();
    }

    @Test
    void offer_nothing_that_the_built_in_administrator_refuses_and_refuse_it_when_it_is_sent() {
        assertThat(browser.get("/users/admin").body())
                .contains("built-in administrator")
                .doesNotContain("/users/admin/role")
                .doesNotContain("/users/admin/delete")
                .doesNotContain("/users/admin/reset");

        for (String path : List.of("role", "enabled", "reset", "delete")) {
            HttpResponse<String> answer = browser.submit(
                    "/users/admin/" + path, Map.of("role", "USER", "enabled", "false", "typed", "admin"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
        assertThat(bench.users.user(UserName.ADMIN)).isPresent();
    }

    @Test
    void say_so_when_there_is_no_such_user() {
        assertThat(browser.get("/users/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.get("/users/%2e%2e%3cb%3e").statusCode()).isIn(400, 404);
        assertThat(browser.submit("/users/nobody/end", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void change_nothing_for_a_form_that_is_not_ours() {
        for (String path : List.of("role", "enabled", "reset", "end", "delete")) {
            HttpResponse<String> answer = browser.post(
                    "/users/anna/" + path, Map.of("formToken", "guess", "role", "OPERATOR", "typed", "anna"));
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("nothing was changed");
        }
        assertThat(bench.users.user(ANNA)).map(User::role).contains(Role.USER);
    }

    private static String secretIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Matcher link = LINK.matcher(answer.body());
        assertThat(link.find()).as(answer.body()).isTrue();
        return link.group(1);
    }
}
