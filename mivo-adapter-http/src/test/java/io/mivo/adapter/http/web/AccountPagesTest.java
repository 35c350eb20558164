package io.mivo.adapter.http.web;

import static io.mivo.adapter.http.web.Browser.location;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.memory.InMemoryWebSessions;
import io.mivo.application.port.driving.LogIn.Lasting;
import io.mivo.application.port.driving.LogIn.Rules;
import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.WebClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountPagesTest {
    private static final String NEW = "nine purple anvils sing";
    private static final WebClient PHONE = new WebClient("192.0.2.9", "Safari on iPhone");
    private static final Pattern END = Pattern.compile("href=\"(/account/sessions/[0-9a-f]+/end)\"");

    private final AccessBench bench = new AccessBench();
    private final Browser browser = Browser.ofAnna(bench);

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void show_the_own_name_role_and_sessions() {
        bench.access.logIn().logIn("anna", PASSWORD, PHONE);

        assertThat(browser.get("/account").body())
                .contains("<h1>anna</h1>")
                .contains("User")
                .contains("this one")
                .contains("Safari on iPhone")
                .contains("192.0.2.9");
    }

    @Test
    void tell_how_long_sessions_last_here() {
        Rules brief = new Rules(new Lasting(Duration.ofMinutes(20), Duration.ofHours(1)), FactorDuty.OPTIONAL);
        try (Browser other = new Browser(new AccessBench(new InMemoryWebSessions(), brief), new FakeSensors())) {
            other.logIn("anna", PASSWORD);

            assertThat(other.get("/account").body())
                    .contains("ends by itself after 20 minutes without use, and after 1 hour in any case");
        }
        assertThat(browser.get("/account").body()).contains("after 30 minutes without use, and after 12 hours");
    }

    @Test
    void change_the_password_and_go_on_under_a_new_session_id() {
        String phone = bench.access.logIn().logIn("anna", PASSWORD, PHONE).orElseThrow();
        String before = browser.cookie("mivo_session").orElseThrow();

        HttpResponse<String> answer = browser.submit("/account/password", Map.of("current", PASSWORD, "password", NEW));

        assertThat(location(answer)).isEqualTo("/account?notice=password");
        assertThat(browser.cookie("mivo_session").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(bench.access.logIn().user(before)).isEmpty();
        assertThat(bench.access.logIn().user(phone)).isEmpty();
        assertThat(bench.access.logIn().logIn("anna", NEW, PHONE)).isPresent();
    }

    @Test
    void tell_beside_its_field_what_is_wrong_and_never_show_a_password_again() {
        HttpResponse<String> wrong =
                browser.submit("/account/password", Map.of("current", "wrong-guess", "password", NEW));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("id=\"current-fault\"")
                .contains("This is not your current password.")
                .doesNotContain("wrong-guess")
                .doesNotContain(NEW);

        HttpResponse<String> weak =
                browser.submit("/account/password", Map.of("current", PASSWORD, "password", "password123"));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("id=\"password-fault\"").contains("first that somebody would guess");
        assertThat(bench.access.logIn().logIn("anna", PASSWORD, PHONE)).isPresent();
    }

    @Test
    void end_one_of_the_own_sessions_for_the_current_password() {
        String phone = bench.access.logIn().logIn("anna", PASSWORD, PHONE).orElseThrow();
        String path = endOfPhone();
        assertThat(browser.get(path).body()).contains("End this session?", "Safari on iPhone", "192.0.2.9");

        HttpResponse<String> answer = browser.submit(path, Map.of("current", PASSWORD));

        assertThat(location(answer)).isEqualTo("/account?notice=ended");
        assertThat(bench.access.logIn().user(phone)).isEmpty();
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.submit(path, Map.of("current", PASSWORD)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void end_all_others_for_the_current_password() {
        String phone = bench.access.logIn().logIn("anna", PASSWORD, PHONE).orElseThrow();
        assertThat(browser.get("/account/sessions/end-others").body()).contains("End all other sessions?");

        HttpResponse<String> answer = browser.submit("/account/sessions/end-others", Map.of("current", PASSWORD));

        assertThat(location(answer)).isEqualTo("/account?notice=others");
        assertThat(bench.access.logIn().user(phone)).isEmpty();
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void end_nothing_without_the_current_password() {
        String phone = bench.access.logIn().logIn("anna", PASSWORD, PHONE).orElseThrow();

        for (String path : List.of(endOfPhone(), "/account/sessions/end-others")) {
            assertThat(browser.submit(path, Map.of()).statusCode()).isEqualTo(422);
            HttpResponse<String> wrong = browser.submit(path, Map.of("current", "wrong-guess"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body())
                    .contains("id=\"current-fault\"", "This is not your current password.")
                    .doesNotContain("wrong-guess");
        }

        assertThat(bench.access.logIn().user(phone)).isPresent();
    }

    @Test
    void let_a_person_log_out_without_the_password() {
        String own = browser.cookie("mivo_session").orElseThrow();

        browser.submit("/logout", Map.of());

        assertThat(bench.access.logIn().user(own)).isEmpty();
    }

    private String endOfPhone() {
        Matcher end = END.matcher(browser.get("/account").body());
        assertThat(end.find()).isTrue();
        return end.group(1);
    }

    @Test
    void change_nothing_for_a_form_that_is_not_ours() {
        String phone = bench.access.logIn().logIn("anna", PASSWORD, PHONE).orElseThrow();

        assertThat(browser.post("/account/password", Map.of("current", PASSWORD, "password", NEW))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/account/sessions/end-others", Map.of("current", PASSWORD))
                        .statusCode())
                .isEqualTo(403);

        assertThat(bench.access.logIn().user(phone)).isPresent();
        assertThat(bench.access.logIn().logIn("anna", PASSWORD, PHONE)).isPresent();
    }
}
