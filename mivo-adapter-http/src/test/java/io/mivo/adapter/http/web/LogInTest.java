package io.mivo.adapter.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInTest {
    private static final String RIGHT = "right horse battery";

    private final FakePeople people = new FakePeople().withPassword(RIGHT);
    private final Browser browser = new Browser(people, new FakeSensors());

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void passwords_are_masked_and_left_to_password_managers() {
        assertThat(browser.get("/login").body()).contains("type=\"password\" autocomplete=\"current-password\"");
        assertThat(browser.get("/setup").body()).contains("type=\"password\" autocomplete=\"new-password\"");
    }

    @Test
    void a_stranger_is_sent_to_the_login_and_back() {
        assertThat(location(browser.get("/"))).isEqualTo("/login");
        assertThat(location(browser.get("/sensors"))).isEqualTo("/login?next=/sensors");
        assertThat(browser.get("/login?next=/sensors").body()).contains("name=\"next\" value=\"/sensors\"");
    }

    @Test
    void the_right_password_begins_a_session_with_a_cookie_that_scripts_cannot_read() {
        HttpResponse<String> answer = browser.logIn("admin", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).matches("mivo_session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"));
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void behind_an_https_url_the_cookies_are_bound_to_the_host() throws IOException {
        try (Browser secure = new Browser(people, new FakeSensors(), List.of("https://mivo.example"))) {
            String answer =
                    secure.server().raw("GET /login HTTP/1.1\r\nHost: mivo.example\r\nConnection: close\r\n\r\n");

            assertThat(answer)
                    .containsPattern("Set-Cookie: __Host-mivo_form=[^;]+; Path=/; HttpOnly; SameSite=Lax; Secure");
        }
    }

    @Test
    void an_unknown_user_and_a_wrong_password_are_told_the_same() {
        HttpResponse<String> unknown = browser.logIn("nobody", RIGHT);
        HttpResponse<String> wrong = browser.logIn("admin", "wrong horse battery");

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("User name, password or code is wrong.");
        assertThat(unknown.body().replace("nobody", "admin")).isEqualTo(wrong.body());
        assertThat(browser.cookie("mivo_session")).isEmpty();
    }

    @Test
    void too_many_tries_are_told_kindly() {
        for (int each = 0; each < 3; each++) {
            browser.logIn("admin", "wrong");
        }

        HttpResponse<String> answer = browser.logIn("admin", RIGHT);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("too many wrong tries").contains("Wait a moment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/x//evil",
                "javascript:1",
                "/\nx",
                "/a?b"
            })
    void a_login_leads_to_own_paths_only(String next) {
        String token = browser.token("/login");

        HttpResponse<String> answer =
                browser.post("/login", Map.of("formToken", token, "name", "admin", "password", RIGHT, "next", next));

        assertThat(location(answer)).isEqualTo("/");
    }

    @Test
    void logging_in_again_ends_the_session_before() {
        browser.logIn("admin", RIGHT);
        String before = browser.cookie("mivo_session").orElseThrow();
        String token = browser.token("/");

        browser.post("/login", Map.of("formToken", token, "name", "admin", "password", RIGHT));

        assertThat(browser.cookie("mivo_session")).isNotEmpty().isNotEqualTo(Optional.of(before));
        assertThat(people.present()).isEqualTo(1);
    }

    @Test
    void logging_out_ends_the_session_on_the_server() {
        browser.logIn("admin", RIGHT);
        String session = browser.cookie("mivo_session").orElseThrow();

        HttpResponse<String> answer = browser.post("/logout", Map.of("formToken", browser.token("/")));

        assertThat(location(answer)).isEqualTo("/login?notice=out");
        assertThat(browser.cookie("mivo_session")).isEmpty();
        browser.setCookie("mivo_session", session);
        assertThat(browser.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void who_is_inside_does_not_see_the_login() {
        browser.logIn("admin", RIGHT);

        assertThat(location(browser.get("/login"))).isEqualTo("/");
    }

    @Test
    void a_name_with_markup_is_shown_as_text() {
        assertThat(browser.logIn("\"><script>alert(1)</script>", "x").body())
                .doesNotContain("<script>alert")
                .contains("value=\"&#34;>&lt;script>alert(1)");
    }

    @Test
    void a_session_opens_no_operation_of_the_api() {
        browser.logIn("admin", RIGHT);

        assertThat(browser.get("/api/MivoAPI/v1/ListActiveSensors").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_of_the_api_opens_no_page() {
        HttpResponse<String> answer =
                browser.send(browser.server().to("/").header("Authorization", "Bearer " + FakeCore.ALL));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
