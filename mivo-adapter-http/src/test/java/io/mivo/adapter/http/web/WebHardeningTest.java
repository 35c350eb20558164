package io.mivo.adapter.http.web;

import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.domain.access.WebClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps pages from being turned against their readers. */
class WebHardeningTest {
    private static final String MARKUP = "<img src=x onerror=alert(1)>";

    private final AccessBench bench = new AccessBench();
    private final Browser browser = new Browser(bench, new FakeSensors().with(FakeSensors.sensor("heat-1", MARKUP)));

    @AfterEach
    void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/users", "/users/~new", "/users/anna", "/users/anna/delete", "/account", "/users/nobody"})
    void every_page_brings_its_headers_and_nothing_inline(String path) {
        bench.access.choosePassword().chooseForAdmin(PASSWORD);
        browser.logIn("admin", PASSWORD);

        HttpResponse<String> page = browser.get(path);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("base-uri 'none'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]* src=)|<style|\\son[a-z]+=\"|\\sstyle=\"");
    }

    @Test
    void markup_in_a_name_is_shown_as_text() {
        browser.logIn("anna", PASSWORD);

        assertThat(browser.get("/").body()).doesNotContain("<img src=x").contains("&lt;img src=x");
    }

    @Test
    void a_session_that_somebody_planted_is_not_taken_over_by_a_login() {
        String planted = bench.access
                .logIn()
                .logIn("anna", PASSWORD, new WebClient("192.0.2.66", "curl"))
                .orElseThrow();
        browser.setCookie("mivo_session", planted);
        bench.access.choosePassword().chooseForAdmin(PASSWORD);

        browser.post("/login", Map.of("formToken", tokenOfLogin(), "name", "admin", "password", PASSWORD));

        assertThat(browser.cookie("mivo_session")).isPresent().isNotEqualTo(Optional.of(planted));
        assertThat(bench.access.logIn().user(planted)).isEmpty();
    }

    /** The login page is not shown to who is inside, so the token comes from another page. */
    private String tokenOfLogin() {
        return browser.token("/account");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
