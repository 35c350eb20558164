package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredGroupTest {
    private static final String GROUPS = """
            groups:
              - {id: stairwell-a, name: Stairwell A, sensors: [heat-1, main-1]}
              - {id: "007", sensors: []}
            """;

    @Test
    void has_an_id_a_name_and_sensors_taken_as_written() {
        Site site = SiteTexts.read(GROUPS).site();

        assertThat(site.groups())
                .contains(List.of(
                        new Declared<>(
                                "groups[0]",
                                new SensorGroup(
                                        new GroupId("stairwell-a"),
                                        "Stairwell A",
                                        Set.of(new SensorUid("heat-1"), new SensorUid("main-1")))),
                        new Declared<>("groups[1]", new SensorGroup(new GroupId("007"), "007", Set.of()))));
    }

    @Test
    void is_a_section_that_may_be_absent() {
        assertThat(SiteTexts.read("unit: {serial: M}").site().groups()).isEmpty();
    }

    @Test
    void may_be_named_by_api_users_beside_sensors_or_alone() {
        GroupId stairwell = new GroupId("stairwell-a");

        assertThat(choice("groups: [stairwell-a]")).isEqualTo(SensorChoice.only(Set.of(), Set.of(stairwell)));
        assertThat(choice("groups: [stairwell-a], sensors: [cold-1]"))
                .isEqualTo(SensorChoice.only(Set.of(new SensorUid("cold-1")), Set.of(stairwell)));
        assertThat(choice("groups: []")).isEqualTo(SensorChoice.only(Set.of()));
        assertThat(choice("name: Billing")).isEqualTo(SensorChoice.ALL);
    }

    private static SensorChoice choice(String members) {
        Site site = SiteTexts.read("apiUsers: [{clientId: billing, pem: x, " + members + "}]")
                .site();
        return site.apiUsers().orElseThrow().get(0).entry().user().rights().sensors();
    }

    @Test
    void tells_every_fault_of_its_form() {
        assertThat(SiteTexts.faults("""
                groups:
                  - {id: "stair well", sensors: [heat-1]}
                  - {name: Roof, sensors: ["no uid"]}
                  - {id: attic, members: [heat-1], sensors: heat-1}
                """))
                .containsExactly(
                        "2: groups[0].id: 'stair well' is not the id of a group: a letter or digit, then letters,"
                                + " digits, . _ : - ; at most 64",
                        "3: groups[1]: the key 'id' is missing",
                        "3: groups[1].sensors[0]: 'no uid' is not a uid: a letter or digit, then letters, digits,"
                                + " . _ : - ; at most 64",
                        "4: groups[2].members: unknown key 'members'; known here: id, sensors, name",
                        "4: groups[2].sensors: must be a list ([] for an empty one), not a single value");
    }

    @Test
    void whose_form_is_wrong_is_no_second_fault_where_it_is_named() {
        Site site = SiteTexts.read("groups: [{id: attic, sensors: 5}]").site();

        assertThat(site.groups()).contains(List.of());
        assertThat(site.unreadable()).containsExactly("attic");
    }
}
