package io.mivo.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.mivo.app.browser.Stage.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator manages, step by step, in a real browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManagementIT {
    private static final String PASSWORD = "nine purple anvils sing";
    private static final String NAME = "bert" + "t".repeat(60);
    private static final String MARKUP = "<img src=x onerror=\"document.title='broken into'\"><b>Billing</b>";

    private static Stage stage;
    private static RunningDemo demo;
    private static Page page;
    private static Page phone;

    @BeforeAll
    static void start() {
        stage = Stage.open();
        demo = stage.demo();
        page = stage.chromium().page(1280, 900, ColorScheme.LIGHT);
        phone = stage.chromium().page(390, 844, ColorScheme.DARK);
        page.navigate(demo.setupLink());
        choosePassword(page);
    }

    @AfterAll
    static void stop() {
        if (stage != null) {
            stage.close();
        }
    }

    @Test
    @Order(1)
    void a_new_user_chooses_a_password_with_the_link_and_sees_no_users() {
        page.navigate(demo.url() + "/users");
        page.getByText("New user").click();
        page.getByLabel("Name").fill(NAME);
        press(page, "Create the user");
        String link = page.getByLabel("One-time link").inputValue();

        phone.navigate(link);
        choosePassword(phone);

        assertThat(phone.locator(".who")).hasText(NAME);
        assertFits(phone, "/account");
        phone.navigate(demo.url() + "/users");
        assertThat(phone.getByText("This needs the role Administrator.")).isVisible();
    }

    @Test
    @Order(2)
    void a_disabled_user_is_out_at_once() {
        page.navigate(demo.url() + "/users/" + NAME);
        press(page, "Disable");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The account is disabled, and its sessions are ended.");

        phone.navigate(demo.url() + "/");
        assertThat(phone).hasURL(demo.url() + "/login");
    }

    @Test
    @Order(3)
    void a_user_is_deleted_only_when_the_name_is_typed() {
        page.navigate(demo.url() + "/users/" + NAME);
        assertFits(page, "/users/" + NAME);
        page.getByText("Delete…").click();
        assertFits(page, "/users/" + NAME + "/delete");
        page.getByLabel("Type the name of the user to confirm").fill("anna");
        press(page, "Delete " + NAME);
        assertThat(page.locator("#typed-fault")).isVisible();

        page.getByLabel("Type the name of the user to confirm").fill(NAME);
        press(page, "Delete " + NAME);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The user is deleted.");
    }

    @Test
    @Order(4)
    void markup_in_the_name_of_an_api_user_is_shown_as_it_was_typed() {
        page.navigate(demo.url() + "/api-users/~new");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(MARKUP);
        page.getByLabel("Client id").fill("billing");
        press(page, "Create");

        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText(MARKUP);
        page.navigate(demo.url() + "/api-users");
        assertThat(page.getByText(MARKUP)).isVisible();
        page.navigate(demo.url() + "/api-users/billing/delete");
        assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1)))
                .hasText("Delete " + MARKUP + "?");
        assertThat(page.locator("main img, main b")).hasCount(0);
        assertThat(page).hasTitle(Pattern.compile("MIVO"));
    }

    @Test
    @Order(5)
    void a_private_key_is_refused_with_a_warning_and_a_public_one_is_taken() throws JOSEException {
        ECKey key = new ECKeyGenerator(Curve.P_256).generate();
        page.navigate(demo.url() + "/api-users/billing");

        addKey(key.toJSONString());
        assertThat(page.locator("#material-fault")).containsText("make a new");
        assertThat(page.content()).doesNotContain(key.getD().toString());

        addKey(key.toPublicJWK().toJSONString());
        assertThat(page.locator("#keys-title ~ ul li")).hasCount(1);
        assertThat(page.getByText(key.computeThumbprint().toString()).first()).isVisible();
    }

    private static void addKey(String material) {
        page.getByLabel("Add a public key").fill(material);
        press(page, "Add the key");
    }

    @Test
    @Order(6)
    void samples_are_ready_for_this_unit_and_this_api_user() {
        page.getByText("Python").click();

        Locator sample = page.locator("[data-file='mivo_token.py']");
        assertThat(sample).isVisible();
        assertThat(sample).containsText(demo.url());
        assertThat(sample).containsText("billing");
    }

    @Test
    @Order(7)
    void the_licenses_tell_their_seats_and_refuse_what_is_none() {
        page.navigate(demo.url() + "/licenses");
        assertThat(page.locator(".badge").first()).hasText("Valid");

        page.getByLabel("Import a license").fill("eyJhbGciOiJub25lIn0.e30.");
        press(page, "Import");
        assertThat(page.locator("#document-fault")).isVisible();
    }

    @Test
    @Order(8)
    void the_record_is_filtered_and_given_out_as_csv() throws IOException {
        page.navigate(demo.url() + "/audit");
        page.getByLabel("What").selectOption("key.add");
        page.getByLabel("Result").selectOption("REFUSED");
        press(page, "Show");
        assertThat(page.locator(".record tbody tr")).hasCount(1);
        assertThat(page.locator(".record tbody tr")).containsText("billing");

        Download csv =
                page.waitForDownload(() -> page.getByText("Export as CSV").click());

        assertThat(csv.suggestedFilename()).isEqualTo("mivo-record.csv");
        assertThat(Files.readAllLines(csv.path()))
                .hasSize(2)
                .last()
                .asString()
                .contains("key.add")
                .contains("billing");
    }

    @ParameterizedTest
    @Order(9)
    @ValueSource(
            strings = {
                "/users",
                "/users/~new",
                "/users/admin",
                "/account",
                "/account/second-factor",
                "/account/sessions/end-others",
                "/sensors/ahu-1",
                "/groups",
                "/groups/~new",
                "/api-users",
                "/api-users/~new",
                "/api-users/billing",
                "/api-users/billing/delete",
                "/licenses",
                "/audit"
            })
    void no_page_scrolls_sideways_on_a_desk_or_on_a_phone(String path) {
        assertFits(page, path);
    }

    private static void assertFits(Page where, String path) {
        where.navigate(demo.url() + path);
        for (int width : List.of(390, 1280)) {
            where.setViewportSize(width, 844);
            assertThat((Integer) where.evaluate("document.documentElement.scrollWidth"))
                    .as(path + " at " + width)
                    .isEqualTo(width);
        }
    }

    @Test
    @Order(10)
    void the_browser_had_nothing_to_complain_about() {
        assertThat(stage.chromium().complaints())
                .filteredOn(each -> !each.contains("status of 422") && !each.contains("status of 403"))
                .isEmpty();
    }

    @Test
    @Order(11)
    void the_browser_keeps_nothing_but_cookies_and_the_path_of_a_page() {
        assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .isEqualTo("[{},{\"htmx-current-path-for-history\":\"/\"}]");
        assertThat(page.evaluate("indexedDB.databases().then(found => found.length)"))
                .isEqualTo(0);
    }

    private static void choosePassword(Page where) {
        stage.choosePassword(where, PASSWORD);
        stage.assertAt(where, "/");
    }
}
