package io.mivo.adapter.http.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetupTest {
    private final FakePeople people = new FakePeople();
    private final Browser browser = new Browser(people, new FakeSensors());

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void before_a_password_is_chosen_strangers_are_told_of_the_link() {
        HttpResponse<String> answer = browser.get("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("setup-link")
                .contains("href=\"/setup\"")
                .doesNotContain(FakePeople.SECRET);
    }

    @Test
    void choosing_a_password_leads_inside() {
        HttpResponse<String> answer = choose(FakePeople.SECRET, "right horse battery", "right horse battery");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(browser.get("/").body()).contains("Log out").contains("No sensors yet");
    }

    @Test
    void the_whole_link_may_be_pasted() {
        choose("http://127.0.0.1:8080/setup#" + FakePeople.SECRET, "right horse battery", "right horse battery");

        assertThat(people.present()).isEqualTo(1);
    }

    @Test
    void a_short_password_is_refused_with_the_rule_and_the_link_stays_usable() {
        HttpResponse<String> answer = choose(FakePeople.SECRET, "short", "short");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("A password has 10 to 256 characters")
                .contains(FakePeople.SECRET);
        assertThat(answer.body()).doesNotContain("value=\"short\"");
        assertThat(choose(FakePeople.SECRET, "right horse battery", "right horse battery")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void passwords_that_differ_are_refused() {
        HttpResponse<String> answer = choose(FakePeople.SECRET, "right horse battery", "wrong horse battery");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The two passwords differ.");
        assertThat(people.awaitsAdministrator()).isTrue();
    }

    @Test
    void a_link_works_once() {
        choose(FakePeople.SECRET, "right horse battery", "right horse battery");

        HttpResponse<String> answer = choose(FakePeople.SECRET, "another horse", "another horse");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("used already, or is no longer valid");
    }

    @Test
    void a_form_that_is_not_ours_chooses_nothing() {
        Map<String, String> fields = Map.of(
                "secret", FakePeople.SECRET, "password", "right horse battery", "repeated", "right horse battery");

        assertThat(browser.post("/setup", fields).statusCode()).isEqualTo(403);
        assertThat(people.awaitsAdministrator()).isTrue();
    }

    private HttpResponse<String> choose(String secret, String password, String repeated) {
        String token = browser.token("/setup");
        return browser.post(
                "/setup", Map.of("formToken", token, "secret", secret, "password", password, "repeated", repeated));
    }
}
