package io.mivo.application.contract;

import static io.mivo.application.contract.Examples.HEAT;
import static io.mivo.application.contract.Examples.POWER;
import static io.mivo.application.contract.Examples.UNLIMITED;
import static io.mivo.application.contract.Examples.creating;
import static io.mivo.application.contract.Examples.plainSensor;
import static io.mivo.application.contract.Examples.removing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.domain.bus.BusId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a registry of buses and sensors does; what changes do to it stands in {@link SiteChangesContract}. */
public abstract class SensorRegistryContract {
    private SitePorts site;

    /** A new installation. */
    protected abstract SitePorts newSite();

    @BeforeEach
    void begin() {
        site = newSite();
    }

    @Test
    void one_is_found_by_its_name_written_exactly_so() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("heat-1"))));

        assertThat(site.sensors().bus(new BusId("heat"))).contains(HEAT);
        assertThat(site.sensors().bus(new BusId("Heat"))).isEmpty();
        assertThat(site.sensors().sensor(new SensorUid("heat-1"))).contains(plainSensor("heat-1"));
        assertThat(site.sensors().sensor(new SensorUid("HEAT-1"))).isEmpty();
    }

    @Test
    void all_are_listed_in_the_order_of_their_names() {
        List<String> names =
                IntStream.of(10, 2, 1, 30, 3).mapToObj(each -> "s" + each).toList();

        site.changes()
                .apply(creating(
                        List.of(POWER, HEAT),
                        names.stream().map(Examples::plainSensor).toList()));

        assertThat(site.sensors().buses()).containsExactly(HEAT, POWER);
        assertThat(site.sensors().sensors())
                .extracting(each -> each.uid().text())
                .containsExactly("s1", "s10", "s2", "s3", "s30");
        assertThat(site.sensors().sensorsByCreation())
                .extracting(SensorUid::text)
                .containsExactlyElementsOf(names);
    }

    @Test
    void the_version_is_another_one_after_every_change_and_only_then() {
        long empty = site.sensors().version();
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));
        long created = site.sensors().version();
        site.changes().apply(creating(List.of(), List.of(plainSensor("a"))));
        long replaced = site.sensors().version();
        site.changes().apply(removing(Set.of(), Set.of(new SensorUid("a"))));
        long removed = site.sensors().version();

        site.licenses().keep(UNLIMITED, "");
        site.sensors().sensors();

        assertThat(List.of(empty, created, replaced, removed)).doesNotHaveDuplicates();
        assertThat(site.sensors().version()).isEqualTo(removed);
    }

    @Test
    void the_version_is_the_same_after_a_change_that_was_refused() {
        long before = site.sensors().version();

        assertThatThrownBy(() -> site.changes().apply(creating(List.of(), List.of(plainSensor("a")))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(site.sensors().version()).isEqualTo(before);
    }

    @Test
    void a_list_stays_as_it_was_when_the_site_changes() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));
        List<Sensor> before = site.sensors().sensors();

        site.changes().apply(creating(List.of(), List.of(plainSensor("b"))));

        assertThat(before).containsExactly(plainSensor("a"));
        assertThat(site.sensors().sensors()).hasSize(2);
    }
}
