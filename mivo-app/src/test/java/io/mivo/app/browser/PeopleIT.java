package io.mivo.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One administrator's first visit, step by step, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleIT {
    private static final String PASSWORD = "nine purple anvils sing";
    private static final Path SHOTS =
            Path.of(System.getProperty("mivo.distribution")).resolveSibling("screenshots");

    private static Stage stage;
    private static RunningDemo demo;
    private static Page page;

    @BeforeAll
    static void start() {
        stage = Stage.open();
        demo = stage.demo();
        page = stage.chromium().page(1280, 900, ColorScheme.LIGHT);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    @Order(1)
    void the_setup_link_leads_to_the_choice_of_a_password_and_its_secret_leaves_the_address_bar() {
        page.navigate(demo.setupLink());

        assertThat(page.url()).isEqualTo(demo.url() + "/setup");
        assertThat(page.getByLabel("Set-up link")).isHidden();
        shoot(page, "setup");
    }

    @Test
    @Order(2)
    void a_common_password_is_refused_and_a_good_one_leads_inside() {
        stage.choosePassword(page, "password123");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("first that somebody would guess");

        stage.choosePassword(page, PASSWORD);
        stage.assertAt(page, "/");
        assertThat(page.locator(".who")).hasText("admin");
    }

    @Test
    @Order(3)
    void the_sensors_are_shown_with_their_states() {
        assertThat(page.locator(".card").count()).isGreaterThanOrEqualTo(8);
        assertThat(page.locator(".badge").filter(having("NO_ANSWER")).first()).isVisible();
        assertThat(page.locator(".badge.alarm").first()).isVisible();
        shoot(page, "sensors-desktop");
    }

    @Test
    @Order(4)
    void reading_now_renews_the_value_in_place() {
        Locator card = page.locator("#sensor-heat-1");
        String before = card.locator("time").first().getAttribute("datetime");

        card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read now"))
                .click();

        assertThat(card.locator(".badge time").first()).not().hasAttribute("datetime", before);
        assertThat(card.locator(".badge").first()).hasText(Pattern.compile("OK · [0-9] s ago"));
        assertThat(page.locator("#trouble")).isHidden();
    }

    @Test
    @Order(5)
    void the_filter_leaves_what_matches() {
        page.getByLabel("Filter by name, uid or type").fill("heat-1");

        assertThat(page.locator("#sensor-heat-1")).isVisible();
        assertThat(page.locator("#sensor-ahu-1")).isHidden();
        page.getByLabel("Filter by name, uid or type").fill("");
    }

    @Test
    @Order(6)
    void a_phone_shows_the_page_without_scrolling_sideways() {
        Page phone = stage.chromium().page(390, 844, ColorScheme.DARK);
        phone.navigate(demo.url() + "/login");
        shoot(phone, "login-phone");

        logIn(phone);

        assertThat(phone.locator(".card").first()).isVisible();
        assertThat(phone.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        shoot(phone, "sensors-phone");
        phone.context().close();
    }

    private static void logIn(Page where) {
        where.getByLabel("User name").fill("admin");
        where.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        where.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log in"))
                .click();
        assertThat(where).hasURL(demo.url() + "/");
    }

    @Test
    @Order(7)
    void the_documentation_shows_the_three_operations() {
        page.navigate(demo.url() + "/swagger");

        for (String operation : new String[] {"ListActiveSensors", "ReadSensor", "WriteValues"}) {
            assertThat(page.locator(".opblock").filter(having(operation)).first())
                    .isVisible();
        }
        shoot(page, "swagger");
    }

    @Test
    @Order(8)
    void logging_out_closes_the_pages() {
        page.navigate(demo.url() + "/");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Log out"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are logged out.");

        page.navigate(demo.url() + "/");
        assertThat(page).hasURL(demo.url() + "/login");
    }

    @Test
    @Order(9)
    void the_browser_had_nothing_to_complain_about() {
        assertThat(stage.chromium().complaints())
                .filteredOn(each -> !each.contains("status of 422"))
                .isEmpty();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void shoot(Page which, String name) {
        which.screenshot(new Page.ScreenshotOptions()
                .setPath(SHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
