package io.mivo.adapter.http.web;

import static io.mivo.adapter.http.web.Browser.location;
import static io.mivo.application.AccessBench.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driving.LogIn;
import io.mivo.application.secret.Base32;
import io.mivo.domain.access.WebClient;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of the second factor. */
class FactorPagesTest {
    private static final String PAGE = "/account/second-factor";
    private static final Pattern KEY = Pattern.compile("<code class=\"key\">([A-Z2-7 ]+)</code>");
    private static final Pattern RECOVERY = Pattern.compile("<li><code>([A-Z2-7 ]{29})</code></li>");

    private final AccessBench bench = new AccessBench();
    private final Browser browser = Browser.ofAnna(bench);

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void it_is_set_up_with_the_key_that_is_shown_and_a_code() {
        String page = browser.get(PAGE).body();
        String key = key(page);
        assertThat(page).contains("href=\"otpauth://totp/MIVO:anna?secret=" + key);

        HttpResponse<String> refused = browser.submit(PAGE, Map.of("current", PASSWORD, "code", "000000"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is not the code of now.").contains(spaced(key));
        HttpResponse<String> done = browser.submit(PAGE, Map.of("current", PASSWORD, "code", code(key)));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(RECOVERY.matcher(done.body()).results()).hasSize(10);
        assertThat(browser.get(PAGE).body()).contains("Give it up").doesNotContain(key, spaced(key));
    }

    @Test
    void whoever_was_shown_the_recovery_codes_can_log_out_from_there() {
        String key = key(browser.get(PAGE).body());
        HttpResponse<String> codes = browser.submit(PAGE, Map.of("current", PASSWORD, "code", code(key)));
        String session = browser.cookie("mivo_session").orElseThrow();

        browser.post("/logout", Map.of("formToken", Browser.tokenIn(codes.body())));

        assertThat(bench.access.logIn().user(session)).isEmpty();
    }

    @Test
    void it_is_asked_for_at_the_door_and_the_answer_tells_nothing() {
        String key = enrolled();
        browser.submit("/logout", Map.of());
        String wrongPassword = logIn("wrong " + PASSWORD, code(key)).body();
        String wrongCode = logIn(PASSWORD, "000000").body();
        String noCode = logIn(PASSWORD, "").body();

        assertThat(wrongPassword).contains("User name, password or code is wrong.");
        assertThat(withoutToken(wrongCode)).isEqualTo(withoutToken(wrongPassword));
        assertThat(withoutToken(noCode)).isEqualTo(withoutToken(wrongPassword));
        assertThat(logIn(PASSWORD, code(key)).statusCode()).isEqualTo(303);
    }

    @Test
    void it_is_given_up_with_the_password_and_a_code() {
        String key = enrolled();

        HttpResponse<String> refused = browser.submit(PAGE + "/remove", Map.of("current", "wrong", "code", code(key)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This is not your current password.");
        HttpResponse<String> done = browser.submit(PAGE + "/remove", Map.of("current", PASSWORD, "code", code(key)));

        assertThat(location(done)).isEqualTo("/account?notice=factor");
        assertThat(browser.get("/account?notice=factor").body()).contains("Your second factor is gone.");
        assertThat(bench.factors.of(AccessBench.ANNA)).isEmpty();
    }

    @Test
    void it_is_asked_for_before_sessions_end_and_before_another_password_is_chosen() {
        String key = enrolled();
        String others = "/account/sessions/end-others";
        logInElsewhere(code(key));
        bench.clock.leap(Duration.ofMinutes(1));
        assertThat(browser.get("/account").body()).contains("Code of now, or a recovery code");

        HttpResponse<String> refused = browser.submit(others, Map.of("current", PASSWORD, "code", "000000"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"code-fault\"", "This is not the code of now.");
        assertThat(browser.submit(
                                "/account/password", Map.of("current", PASSWORD, "password", "nine purple anvils sing"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> done = browser.submit(others, Map.of("current", PASSWORD, "code", code(key)));

        assertThat(location(done)).isEqualTo("/account?notice=others");
    }

    @Test
    void a_form_of_somebody_else_changes_nothing() {
        String key = key(browser.get(PAGE).body());

        HttpResponse<String> answer =
                browser.post(PAGE, Map.of("formToken", "of somebody else", "current", PASSWORD, "code", code(key)));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(bench.factors.of(AccessBench.ANNA)).isEmpty();
    }

    /** Whoever set it up a minute ago. */
    private String enrolled() {
        String key = key(browser.get(PAGE).body());
        browser.submit(PAGE, Map.of("current", PASSWORD, "code", code(key)));
        bench.clock.leap(Duration.ofMinutes(1));
        return key;
    }

    private HttpResponse<String> logIn(String password, String code) {
        return browser.post(
                "/login",
                Map.of("formToken", browser.token("/login"), "name", "anna", "password", password, "code", code));
    }

    private void logInElsewhere(String code) {
        WebClient phone = new WebClient("192.0.2.9", "Safari on iPhone");
        assertThat(bench.access.logIn().logIn(new LogIn.Entry("anna", PASSWORD, code), phone))
                .isPresent();
    }

    private static String key(String page) {
        Matcher matcher = KEY.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1).replace(" ", "");
    }

    private static String spaced(String key) {
        return key.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"formToken\" value=\"[^\"]+\"", "");
    }

    /** RFC 4226 and RFC 6238 once more, for this moment. */
    private String code(String key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(Base32.decode(key), "HmacSHA1"));
            long step = bench.clock.instant().getEpochSecond() / 30;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int binary = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & 0x7fffffff;
            return "%06d".formatted(binary % 1_000_000);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
