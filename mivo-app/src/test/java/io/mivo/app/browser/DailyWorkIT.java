package io.mivo.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.mivo.app.browser.Stage.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Groups, set-points and second factors, step by step, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DailyWorkIT {
    private static final String PASSWORD = "nine purple anvils sing";
    private static final String FACTOR = "/account/second-factor";

    private static Stage stage;
    private static Page page;
    private static Authenticator authenticator = new Authenticator("");
    private static List<String> recoveryCodes = List.of();

    @BeforeAll
    static void start() {
        stage = Stage.open();
        page = stage.chromium().page(1280, 900, ColorScheme.LIGHT);
        page.navigate(stage.demo().setupLink());
        stage.choosePassword(page, PASSWORD);
        stage.assertAt(page, "/");
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    @Order(1)
    void a_group_is_made_of_ticked_sensors() {
        go("/groups/~new");
        page.getByLabel("Id", exactly()).fill("stairwell-a");
        page.getByLabel("Name", exactly()).fill("Stairwell A");
        page.locator("[name=sensor-heat-1]").check();
        press(page, "Create");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The group is created.");
        assertThat(page.locator("[name=sensor-heat-1]")).isChecked();
        assertThat(page.locator("[name=sensor-ahu-1]")).not().isChecked();
    }

    @Test
    @Order(2)
    void a_group_is_renamed_and_gets_other_members() {
        page.getByLabel("Name", exactly()).fill("Roof");
        page.locator("[name=sensor-heat-1]").uncheck();
        page.locator("[name=sensor-ahu-1]").check();
        press(page, "Save");

        assertThat(page.locator("h1")).hasText("Roof");
        go("/groups");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody tr")).containsText("Roof");
        assertThat(page.locator("tbody tr")).containsText("1 sensor");
    }

    @Test
    @Order(3)
    void a_group_is_deleted_once_that_is_confirmed() {
        page.getByText("Roof").click();
        page.getByText("Delete…").click();
        assertThat(page.locator("h1")).hasText("Delete Roof?");
        page.getByText("Cancel").click();
        assertThat(page.locator("h1")).hasText("Roof");

        page.getByText("Delete…").click();
        press(page, "Delete");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The group is deleted");
        assertThat(page.getByText("No sensor groups yet")).isVisible();
    }

    @Test
    @Order(4)
    void a_set_point_is_written_when_old_and_new_are_confirmed() {
        go("/sensors/ahu-1");
        Locator form = page.locator("#set form").filter(new Locator.FilterOptions().setHasText("Heating setpoint"));
        form.locator("input[name=value]").fill("22.5");
        form.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator("h1")).hasText("Set Heating setpoint?");
        assertThat(page.locator("#change")).hasText(Pattern.compile("[0-9.]+ °C\\s*→\\s*22\\.5 °C"));

        press(page, "Write 22.5 °C");

        assertThat(page.locator("#result")).hasText("WRITTEN");
        assertThat(page.locator("#held")).hasText("22.5 °C");
    }

    @Test
    @Order(5)
    void a_confirmation_that_is_sent_again_writes_nothing() {
        page.reload();

        assertThat(page.getByText("This was confirmed already")).isVisible();
    }

    @Test
    @Order(6)
    void a_second_factor_is_set_up_with_the_code_of_an_authenticator() {
        go(FACTOR);
        authenticator = new Authenticator(page.locator("code.key").innerText().replace(" ", ""));
        prove("000000", "Set it up");
        assertThat(page.locator("#code-fault")).hasText("This is not the code of now.");

        prove(authenticator.code(0), "Set it up");

        assertThat(page.locator("h1")).hasText("Recovery codes");
        recoveryCodes = page.locator(".codes code").allInnerTexts();
        assertThat(recoveryCodes).hasSize(10);
    }

    @Test
    @Order(7)
    void whoever_has_one_comes_in_with_a_code_and_not_without() {
        logOut();
        logIn("");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("User name, password or code is wrong.");

        logIn(authenticator.code(1));

        stage.assertAt(page, "/");
    }

    @Test
    @Order(8)
    void a_recovery_code_lets_in_once() {
        logOut();
        logIn(recoveryCodes.get(0));
        stage.assertAt(page, "/");
        logOut();

        logIn(recoveryCodes.get(0));
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

        logIn(recoveryCodes.get(1));
        stage.assertAt(page, "/");
        go("/audit?action=login");
        assertThat(page.locator(".record tbody tr").first()).containsText("with a recovery code, 8 left");
    }

    @Test
    @Order(9)
    void other_sessions_end_for_the_password_and_a_code() {
        Page elsewhere = stage.chromium().page(390, 844, ColorScheme.DARK);
        logIn(elsewhere, recoveryCodes.get(2));
        go("/account");
        page.getByText("End all others…").click();

        prove(recoveryCodes.get(3), "End all others");

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("All your other sessions are ended.");
        elsewhere.navigate(stage.demo().url() + "/account");
        assertThat(elsewhere).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    @Order(10)
    void a_second_factor_is_given_up_and_the_password_lets_in_alone() {
        go(FACTOR);
        prove(recoveryCodes.get(4), "Give the second factor up");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your second factor is gone.");
        logOut();

        logIn("");

        stage.assertAt(page, "/");
    }

    @Test
    @Order(11)
    void the_browser_had_nothing_to_complain_about() {
        assertThat(stage.chromium().complaints())
                .filteredOn(each -> !each.matches(".*status of (401|409|422).*"))
                .isEmpty();
    }

    private static void go(String path) {
        page.navigate(stage.demo().url() + path);
    }

    private static void prove(String code, String button) {
        page.getByLabel("Current password").fill(PASSWORD);
        page.locator("#code").fill(code);
        press(page, button);
    }

    private static void logOut() {
        press(page, "Log out");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("You are logged out.");
    }

    private static void logIn(String code) {
        logIn(page, code);
    }

    private static void logIn(Page where, String code) {
        where.navigate(stage.demo().url() + "/login");
        where.getByLabel("User name").fill("admin");
        where.getByLabel("Password", exactly()).fill(PASSWORD);
        where.getByLabel("Code").fill(code);
        press(where, "Log in");
    }

    private static GetByLabelOptions exactly() {
        return new GetByLabelOptions().setExact(true);
    }
}
