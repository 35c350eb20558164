package io.mivo.adapter.http.web;

import static io.mivo.adapter.http.web.Browser.location;
import static io.mivo.adapter.http.web.Browser.with;
import static io.mivo.application.AccessBench.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.AccessBench;
import io.mivo.application.TestSite;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.User;
import io.mivo.domain.site.Site;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupPagesTest {
    private static final GroupId STAIRWELL = new GroupId("stairwell-a");
    private static final Map<String, String> STAIRWELL_A =
            Map.of("id", "stairwell-a", "name", "Stairwell <A>", "sensor-heat-1", "1");

    private final AccessBench bench = new AccessBench();
    private final ManagedCore managed = new ManagedCore(bench);
    private final Browser browser = Browser.ofAdministrator(bench, managed);

    @BeforeEach
    void applySite() {
        Site site = Site.of(TestSite.buses(), List.of(TestSite.heat(), TestSite.ahu()));
        assertThat(managed.core.applySite().apply(site, false).isDone()).isTrue();
    }

    @AfterEach
    void stop() {
        browser.close();
        managed.core.close();
    }

    @Test
    void create_a_group_of_ticked_sensors_and_show_it() {
        assertThat(browser.get("/groups").body()).contains("No sensor groups yet");

        assertThat(location(browser.submit("/groups", STAIRWELL_A))).isEqualTo("/groups/stairwell-a?notice=created");

        assertThat(groups()).containsExactly(new SensorGroup(STAIRWELL, "Stairwell <A>", Set.of(TestSite.HEAT_1)));
        for (String path : List.of("/groups", "/groups/stairwell-a", "/groups/stairwell-a/delete", "/api-users/~new")) {
            assertThat(browser.get(path).body())
                    .as(path)
                    .contains("Stairwell &lt;A")
                    .doesNotContain("Stairwell <A");
        }
    }

    @Test
    void tell_beside_the_field_what_cannot_be_and_keep_what_was_typed() {
        browser.submit("/groups", STAIRWELL_A);

        HttpResponse<String> taken = browser.submit("/groups", STAIRWELL_A);
        HttpResponse<String> bad = browser.submit("/groups", with(STAIRWELL_A, "id", "stair well"));
        HttpResponse<String> unknown =
                browser.submit("/groups/stairwell-a/traits", Map.of("name", "A", "sensor-x9", "1"));

        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body())
                .contains("There is a sensor group stairwell-a already")
                .contains("value=\"stairwell-a\"");
        assertThat(bad.body()).contains("'stair well' is not the id of a group");
        assertThat(unknown.body()).contains("There is no sensor x9");
        assertThat(groups()).hasSize(1);
    }

    @Test
    void rename_it_and_choose_others() {
        browser.submit("/groups", STAIRWELL_A);

        browser.submit("/groups/stairwell-a/traits", Map.of("name", "Stairwell A", "sensor-ahu-1", "1"));

        assertThat(groups()).containsExactly(new SensorGroup(STAIRWELL, "Stairwell A", Set.of(TestSite.AHU_1)));
    }

    @Test
    void let_the_rights_of_users_and_api_users_rest_on_it() {
        browser.submit("/groups", STAIRWELL_A);

        browser.submit("/users/anna/sensors", Map.of("choice", "only", "group-stairwell-a", "1", "sensor-ahu-1", "1"));
        browser.submit(
                "/api-users/billing/traits",
                Map.of("name", "Billing", "choice", "only", "group-stairwell-a", "1", "scope-sensors:read", "1"));

        assertThat(annas()).isEqualTo(SensorChoice.only(Set.of(TestSite.AHU_1), Set.of(STAIRWELL)));
        assertThat(billings()).isEqualTo(SensorChoice.only(Set.of(), Set.of(STAIRWELL)));
        assertThat(browser.get("/users/anna").body()).contains("Sees 1 sensor, 1 group.");
        assertThat(browser.get("/users/anna/sensors").body())
                .contains("name=\"group-stairwell-a\" value=\"1\" checked")
                .contains("name=\"sensor-ahu-1\" value=\"1\" checked")
                .contains("name=\"sensor-heat-1\" value=\"1\">");
        assertThat(browser.get("/groups").body()).contains("1 API user, 1 user");
    }

    @Test
    void let_nobody_see_all_sensors_by_leaving_the_choice_out() {
        bench.users.change(ANNA, user -> user.withSensors(SensorChoice.only(Set.of())));

        HttpResponse<String> answer = browser.submit("/users/anna/sensors", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose all sensors, or which ones");
        assertThat(annas()).isEqualTo(SensorChoice.only(Set.of()));
    }

    @Test
    void say_before_the_deletion_whose_rights_rest_on_it() {
        browser.submit("/groups", STAIRWELL_A);
        assertThat(browser.get("/groups/stairwell-a/delete").body()).doesNotContain("Rights rest on it");
        browser.submit("/users/anna/sensors", Map.of("choice", "only", "group-stairwell-a", "1"));
        browser.submit(
                "/api-users/billing/traits", Map.of("name", "Billing", "choice", "only", "group-stairwell-a", "1"));

        assertThat(browser.get("/groups/stairwell-a/delete").body())
                .contains("Rights rest on it")
                .contains("href=\"/users/anna\"")
                .contains("href=\"/api-users/billing\"");
        assertThat(groups()).hasSize(1);
        assertThat(location(browser.submit("/groups/stairwell-a/delete", Map.of())))
                .isEqualTo("/groups?notice=deleted");

        assertThat(groups()).isEmpty();
        assertThat(annas()).isEqualTo(SensorChoice.only(Set.of()));
        assertThat(billings()).isEqualTo(SensorChoice.only(Set.of()));
    }

    @Test
    void keep_a_sensor_that_is_gone_ticked_until_somebody_says_no() {
        browser.submit("/groups", with(STAIRWELL_A, "sensor-ahu-1", "1"));

        managed.core.applySite().apply(Site.of(TestSite.buses(), List.of(TestSite.heat())), true);

        assertThat(browser.get("/groups/stairwell-a").body())
                .contains("name=\"sensor-ahu-1\" value=\"1\" checked")
                .contains("not there any more");
    }

    @Test
    void take_forms_of_ours_alone_and_find_no_group_elsewhere() {
        browser.submit("/groups", STAIRWELL_A);

        assertThat(browser.post("/groups/stairwell-a/delete", Map.of("formToken", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/groups/nobody").statusCode()).isEqualTo(404);
        assertThat(browser.get("/groups/~x").statusCode()).isEqualTo(404);
        assertThat(browser.get("/users/nobody/sensors").statusCode()).isEqualTo(404);
        assertThat(groups()).hasSize(1);
    }

    @Test
    void take_as_many_ticks_as_a_large_site_has_sensors() {
        Map<String, String> many = new TreeMap<>(Map.of("choice", "only"));
        for (int number = 0; number < 2_000; number++) {
            many.put("sensor-meter-" + number, "1");
        }

        assertThat(location(browser.submit("/users/anna/sensors", many))).isEqualTo("/users/anna?notice=sensors");
        assertThat(annas().only()).hasValueSatisfying(only -> assertThat(only).hasSize(2_000));
    }

    private List<SensorGroup> groups() {
        return bench.storage.groups().groups();
    }

    private SensorChoice annas() {
        return bench.users.user(ANNA).map(User::sensors).orElseThrow();
    }

    private SensorChoice billings() {
        return bench.storage
                .apiUsers()
                .apiUser(new ClientId("billing"))
                .map(ApiUser::rights)
                .map(Rights::sensors)
                .orElseThrow();
    }
}
