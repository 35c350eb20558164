package io.mivo.adapter.http.web;

import static io.mivo.adapter.http.web.Browser.location;
import static io.mivo.adapter.http.web.Browser.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.Scope;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditFilter;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachinePagesTest {
    private static final ClientId METERING = new ClientId("metering");
    private static final Map<String, String> RIGHTS =
            Map.of("name", "Metering", "scope-sensors:read", "1", "choice", "all");

    private final AccessBench bench = new AccessBench();
    private final ManagedCore managed = new ManagedCore(bench);
    private final Browser browser = Browser.ofAdministrator(bench, managed);

    @BeforeEach
    void deleteOthers() {
        bench.delete();
    }

    @AfterEach
    void stop() {
        browser.close();
        managed.core.close();
    }

    @Test
    void say_so_when_there_is_none() {
        assertThat(browser.get("/api-users").body()).contains("No API users yet");
    }

    @Test
    void create_one_with_a_client_id_of_mivos_making() {
        HttpResponse<String> answer = browser.submit("/api-users", RIGHTS);

        assertThat(location(answer)).matches("/api-users/m-[0-9a-f]{12}\\?notice=created");
        ApiUser user = managed.storage.apiUsers().apiUsers().get(0);
        assertThat(user.name()).isEqualTo("Metering");
        assertThat(user.rights().scopes()).containsExactly(Scope.SENSORS_READ);
        assertThat(user.standing().declared()).isFalse();
        assertThat(actions()).startsWith(AuditAction.API_USER_CREATE);
    }

    @Test
    void never_give_a_client_id_twice() {
        create();
        assertThat(browser.submit("/api-users", with(RIGHTS, "clientId", "metering"))
                        .body())
                .contains("There is an API user metering already");
        browser.submit("/api-users/metering/delete", Map.of());

        HttpResponse<String> again = browser.submit("/api-users", with(RIGHTS, "clientId", "metering"));

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("its client id is not used again");
        assertThat(managed.storage.apiUsers().apiUsers()).isEmpty();
    }

    @Test
    void add_several_keys_and_remove_one() throws IOException {
        create();

        browser.submit("/api-users/metering/keys", Map.of("material", resource("rsa.pem")));
        browser.submit(
                "/api-users/metering/keys", Map.of("material", resource("ed25519.pem"), "notAfter", "2027-12-31"));
        browser.submit("/api-users/metering/keys", Map.of("material", resource("cert.pem")));
        String page = browser.get("/api-users/metering").body();

        assertThat(user().credentials().keys()).hasSize(3);
        assertThat(page)
                .contains("EC · P-256")
                .contains("OKP · Ed25519")
                .contains("2028-01-01T00:00:00Z")
                .contains("its certificate ends");
        String first = user().credentials().keys().get(0).thumbprint();
        assertThat(location(browser.submit("/api-users/metering/keys/" + first + "/remove", Map.of())))
                .isEqualTo("/api-users/metering?notice=removed");
        assertThat(user().credentials().keys()).hasSize(2);
    }

    @Test
    void refuse_keys_that_are_private_weak_or_known_and_say_why() throws IOException {
        create();
        String ec = resource("ec.pem");
        browser.submit("/api-users/metering/keys", Map.of("material", ec));
        Map<String, String> refused = Map.of(
                ec,
                "has that key already",
                resource("rsa1024.pem"),
                "1024",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "make a new key pair",
                "{\"kty\":\"oct\",\"k\":\"AAAA\"}",
                "The key");

        refused.forEach((material, reason) -> {
            HttpResponse<String> answer = browser.submit("/api-users/metering/keys", Map.of("material", material));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(reason).doesNotContain("AAAA");
        });
        assertThat(user().credentials().keys()).hasSize(1);
    }

    @Test
    void change_rights_and_disable() {
        create();

        browser.submit(
                "/api-users/metering/traits", Map.of("name", "New", "choice", "only", "scope-sensors:write", "1"));
        browser.submit("/api-users/metering/enabled", Map.of("enabled", "false"));

        assertThat(user().name()).isEqualTo("New");
        assertThat(user().rights().scopes()).containsExactly(Scope.SENSORS_WRITE);
        assertThat(user().rights().sensors().only())
                .hasValueSatisfying(only -> assertThat(only).isEmpty());
        assertThat(user().enabled()).isFalse();
        assertThat(actions()).startsWith(AuditAction.API_USER_CHANGE, AuditAction.API_USER_CHANGE);
    }

    @Test
    void name_sensors_that_are_not_there() {
        create();

        assertThat(browser.submit(
                                "/api-users/metering/traits",
                                Map.of("name", "x", "choice", "only", "sensor-heat-9", "1"))
                        .body())
                .contains("There is no sensor heat-9");
    }

    @Test
    void show_markup_in_names_as_text() {
        browser.submit(
                "/api-users",
                with(Map.of("name", "<script>alert(1)</script>", "choice", "all"), "clientId", "metering"));

        for (String path : List.of("/api-users", "/api-users/metering", "/api-users/metering/delete", "/audit")) {
            assertThat(browser.get(path).body()).contains("&lt;script").doesNotContain("<script>alert");
        }
    }

    @Test
    void show_samples_for_this_unit_and_this_api_user() {
        create();

        Matcher url = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/api/token")
                .matcher(browser.get("/api-users/metering").body());

        assertThat(url.find()).isTrue();
        assertThat(browser.get("/api-users/metering").body()).contains("--client metering");
    }

    @Test
    void are_for_administrators_alone_and_for_forms_of_ours_alone() {
        create();
        assertThat(browser.post("/api-users/metering/delete", Map.of("formToken", "x"))
                        .statusCode())
                .isEqualTo(403);
        bench.users.change(AccessBench.ANNA, user -> user.withRole(Role.USER));
        Browser annas = new Browser(bench, managed);
        annas.logIn("anna", AccessBench.PASSWORD);

        for (String path : List.of("/api-users", "/api-users/metering", "/licenses", "/audit", "/audit/csv")) {
            assertThat(annas.get(path).statusCode()).as(path).isEqualTo(403);
        }
        annas.close();
        assertThat(user().enabled()).isTrue();
    }

    @Test
    void find_nobody_at_other_paths() {
        assertThat(browser.get("/api-users/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.get("/api-users/~AA").statusCode()).isEqualTo(404);
    }

    private void create() {
        browser.submit("/api-users", with(RIGHTS, "clientId", "metering"));
    }

    private ApiUser user() {
        return managed.storage.apiUsers().apiUser(METERING).orElseThrow();
    }

    private List<AuditAction> actions() {
        return managed.trail.page(AuditFilter.ALL, Cut.newest(5)).entries().stream()
                .map(AuditEntry::event)
                .map(event -> event.action())
                .toList();
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = MachinePagesTest.class.getResourceAsStream("../jose/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
