package io.mivo.adapter.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormsTest {
    private static final String RIGHT = "right horse battery";

    private final FakePeople people = new FakePeople().withPassword(RIGHT);
    private final Browser browser = new Browser(people, new FakeSensors());

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void a_form_of_another_site_is_refused() {
        assertThat(logIn(form -> form.header("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
        assertThat(logIn(form -> form.header("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
        assertThat(logIn(form -> form.header("Origin", "http://evil.example"))).isEqualTo(403);
        assertThat(logIn(form -> form.header("Origin", "null"))).isEqualTo(403);
        assertThat(logIn(form -> {})).isEqualTo(403);
        assertThat(people.present()).isZero();
    }

    @Test
    void a_form_of_another_site_is_recorded() {
        logIn(form -> form.header("Sec-Fetch-Site", "cross-site"));
        browser.logIn("admin", RIGHT);
        browser.send(browser.form("/logout", Map.of()).header("Sec-Fetch-Site", "cross-site"));

        assertThat(browser.turnedAway())
                .containsExactly(
                        " 127.0.0.1 /login: This form was not sent from a page of MIVO.",
                        "admin 127.0.0.1 /logout: This form was not sent from a page of MIVO.");
    }

    @Test
    void on_plain_http_the_origin_tells_that_a_form_is_ours() {
        String own = "http://127.0.0.1:" + browser.server().port();

        assertThat(logIn(form -> form.header("Origin", own))).isEqualTo(303);
    }

    @Test
    void pages_let_browsers_tell_their_origin() {
        assertThat(browser.get("/login").headers().firstValue("Referrer-Policy"))
                .contains("same-origin");
    }

    @Test
    void a_form_without_the_token_of_this_browser_is_refused_and_shown_again() {
        browser.get("/login");

        var answer = browser.post("/login", Map.of("name", "admin", "password", RIGHT, "formToken", "guessed"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("open for too long").contains("value=\"admin\"");
        assertThat(people.present()).isZero();
    }

    @Test
    void a_token_of_another_browser_does_not_count() {
        String token = browser.token("/login");
        browser.setCookie("mivo_form", Tokens.secret());

        var answer = browser.post("/login", Map.of("name", "admin", "password", RIGHT, "formToken", token));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_logout_without_the_token_ends_nothing() {
        browser.logIn("admin", RIGHT);

        browser.post("/logout", Map.of());

        assertThat(people.present()).isEqualTo(1);
    }

    @Test
    void nothing_changes_by_looking() {
        browser.logIn("admin", RIGHT);

        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/sensors/heat-1/read").statusCode()).isEqualTo(405);
        assertThat(people.present()).isEqualTo(1);
    }

    private int logIn(Consumer<HttpRequest.Builder> origin) {
        String token = browser.token("/login");
        HttpRequest.Builder form =
                browser.form("/login", Map.of("formToken", token, "name", "admin", "password", RIGHT));
        origin.accept(form);
        return browser.send(form).statusCode();
    }
}
