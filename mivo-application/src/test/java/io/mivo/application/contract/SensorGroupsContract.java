package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of sensor groups does. */
public abstract class SensorGroupsContract {
    private static final SensorGroup STAIRWELL =
            group("stairwell-a", "Stairwell \"A\" (\u00e5)", "heat-1", "main-1").asDeclared();
    private static final SensorGroup EMPTY = group("B:2", "");

    private SitePorts site;

    /** A new installation. */
    protected abstract SitePorts newSite();

    @BeforeEach
    void begin() {
        site = newSite();
    }

    @Test
    void a_new_installation_has_none() {
        assertThat(site.groups().groups()).isEmpty();
        assertThat(site.groups().group(STAIRWELL.id())).isEmpty();
    }

    @Test
    void everything_about_groups_comes_back_by_id() {
        keep(STAIRWELL, EMPTY);

        assertThat(site.groups().groups()).containsExactly(EMPTY, STAIRWELL);
        assertThat(site.groups().group(STAIRWELL.id())).contains(STAIRWELL);
        assertThat(site.groups().group(new GroupId("Stairwell-a"))).isEmpty();
    }

    @Test
    void replacing_leaves_nothing_of_what_was_before() {
        keep(STAIRWELL);
        SensorGroup other = group("stairwell-a", "Stairwell", "cold-1");

        keep(other);

        assertThat(site.groups().groups()).containsExactly(other);
    }

    @Test
    void one_that_is_removed_is_gone() {
        keep(STAIRWELL, EMPTY);

        site.changes().apply(SiteChange.ofGroups(List.of(), List.of(), Set.of(STAIRWELL.id(), new GroupId("nobody"))));

        assertThat(site.groups().groups()).containsExactly(EMPTY);
        assertThat(site.groups().group(STAIRWELL.id())).isEmpty();
    }

    private void keep(SensorGroup... groups) {
        site.changes().apply(SiteChange.ofGroups(List.of(groups), List.of(), Set.of()));
    }

    private static SensorGroup group(String id, String name, String... uids) {
        Set<SensorUid> sensors = Set.of(uids).stream().map(SensorUid::new).collect(Collectors.toSet());
        return new SensorGroup(new GroupId(id), name, sensors);
    }
}
