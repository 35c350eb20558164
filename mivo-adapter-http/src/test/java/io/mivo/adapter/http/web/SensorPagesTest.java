package io.mivo.adapter.http.web;

import static io.mivo.adapter.http.web.FakeSensors.failed;
import static io.mivo.adapter.http.web.FakeSensors.good;
import static io.mivo.adapter.http.web.FakeSensors.inactive;
import static io.mivo.adapter.http.web.FakeSensors.read;
import static io.mivo.adapter.http.web.FakeSensors.sensor;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.Samples;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.sensor.SensorUid;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SensorPagesTest {
    private static final ReadValue ENERGY = Samples.amount("HeatEnergy", "12345000", Unit.WATT_HOUR);
    private static final String SPACE = "\u202f";

    @Test
    void a_sensor_is_shown_with_its_newest_value_and_its_age() {
        String page = page(
                new FakeSensors().with(read(sensor("heat-1", "Stairwell A"), Samples.NOON.minusSeconds(12), ENERGY)));

        assertThat(text(page)).contains("Stairwell A", "heat-1", "Heat", "No. 00123456", "OK · 12 s ago");
        assertThat(text(page)).contains("Energy 12" + SPACE + "345 kWh");
        assertThat(page).contains("title=\"HeatEnergy: 12345000 Wh\"");
    }

    @Test
    void what_failed_is_shown_as_failed_and_old_values_as_old() {
        var before = read(sensor("heat-1", "A"), Samples.NOON.minusSeconds(300), ENERGY);
        var silent = failed(before, Samples.NOON.minusSeconds(4), Samples.NOON.plusSeconds(26));

        String page = page(new FakeSensors().with(silent));

        assertThat(text(page)).contains("NO_ANSWER · 4 s ago", "No answer within 1 s", "Last good reading: 5 min ago");
        assertThat(text(page)).contains("2026-11-23T12:00:26Z").doesNotContain("OK ·");
        assertThat(page).contains("class=\"values stale\"").doesNotContain("badge tone-good");
    }

    @Test
    void a_reading_that_should_have_been_renewed_long_ago_is_not_shown_as_good() {
        String page =
                page(new FakeSensors().with(read(sensor("heat-1", "A"), Samples.NOON.minusSeconds(3600), ENERGY)));

        assertThat(page).contains("badge tone-unsure").doesNotContain("badge tone-good");
        assertThat(text(page)).contains("It should have been read again by now.");
    }

    @Test
    void sensors_without_a_license_or_switched_off_say_so_and_cannot_be_read() {
        String page = page(
                new FakeSensors().with(inactive(sensor("a", "Off"), false), inactive(sensor("b", "Unpaid"), true)));

        assertThat(text(page)).contains("Disabled", "No license", "withheld").doesNotContain("Read now");
    }

    @Test
    void a_name_with_markup_is_shown_as_text() {
        String page = page(new FakeSensors().with(sensor("heat-1", "<script>alert(1)</script>\" onload=\"x")));

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script>alert(1)&lt;/script>&#34; onload=");
    }

    @Test
    void without_sensors_the_page_tells_how_to_declare_them() {
        assertThat(page(new FakeSensors())).contains("mivo site apply site.yaml --data");
    }

    @Test
    void pages_bring_no_inline_scripts_or_styles_and_forbid_them() {
        FakeSensors sensors = new FakeSensors().with(read(sensor("heat-1", "A"), Samples.NOON, ENERGY));
        try (Browser browser = Browser.loggedIn(sensors)) {
            HttpResponse<String> answer = browser.get("/");

            assertThat(answer.body())
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContainPattern("<script(?! src=)");
            assertThat(answer.body()).doesNotContain("http://").doesNotContain("https://");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .startsWith("default-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void reading_now_shows_the_new_value_in_place_of_the_card() {
        FakeSensors sensors = new FakeSensors().with(sensor("heat-1", "A"));
        sensors.reading(() -> good(new SensorUid("heat-1"), Samples.NOON, ENERGY));
        try (Browser browser = Browser.loggedIn(sensors)) {
            HttpRequest.Builder press = browser.form("/sensors/heat-1/read", Map.of("formToken", browser.token("/")))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("HX-Request", "true");

            HttpResponse<String> answer = browser.send(press);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body().strip()).startsWith("<article").endsWith("</article>");
            assertThat(text(answer.body())).contains("OK · 0 s ago", "12" + SPACE + "345 kWh");
        }
    }

    @Test
    void reading_now_works_without_scripts() {
        FakeSensors sensors = new FakeSensors().with(sensor("heat-1", "A"));
        sensors.reading(() -> good(new SensorUid("heat-1"), Samples.NOON, ENERGY));
        try (Browser browser = Browser.loggedIn(sensors)) {
            HttpResponse<String> answer = browser.post("/sensors/heat-1/read", Map.of("formToken", browser.token("/")));

            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).contains("/#sensor-heat-1");
            assertThat(text(browser.get("/").body())).contains("OK · 0 s ago");
        }
    }

    @Test
    void a_read_that_is_refused_says_why_on_the_card() {
        try (Browser browser = Browser.loggedIn(new FakeSensors().with(sensor("heat-1", "A")))) {
            HttpRequest.Builder press = browser.form("/sensors/heat-1/read", Map.of("formToken", browser.token("/")))
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("HX-Request", "true");

            assertThat(text(browser.send(press).body())).contains("It was not read: MIVO is stopping.");
        }
    }

    @Test
    void when_the_session_has_ended_the_button_leads_to_the_login() {
        try (Browser browser = new Browser(new FakePeople().withPassword("x"), new FakeSensors())) {
            HttpRequest.Builder press = browser.form("/sensors/heat-1/read", Map.of())
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("HX-Request", "true");

            HttpResponse<String> answer = browser.send(press);

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("HX-Redirect")).contains("/login");
        }
    }

    @Test
    void what_the_pages_need_comes_from_the_program() {
        try (Browser browser = new Browser(new FakePeople(), new FakeSensors())) {
            for (String name :
                    new String[] {"mivo.css", "pico.min.css", "htmx.min.js", "sensors.js", "forms.js", "mivo.svg"}) {
                HttpResponse<String> asset = browser.get("/assets/" + name);
                assertThat(asset.statusCode()).as(name).isEqualTo(200);

                String tag = asset.headers().firstValue("ETag").orElseThrow();
                assertThat(browser.send(browser.server().to("/assets/" + name).header("If-None-Match", tag))
                                .statusCode())
                        .isEqualTo(304);
            }
        }
    }

    private static String page(FakeSensors sensors) {
        try (Browser browser = Browser.loggedIn(sensors)) {
            HttpResponse<String> answer = browser.get("/");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    /** What a person reads. */
    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("[ \\n\\t]+", " ");
    }
}
