package io.mivo.application.contract;

import static io.mivo.application.contract.Examples.HEAT;
import static io.mivo.application.contract.Examples.LIMITED;
import static io.mivo.application.contract.Examples.POWER;
import static io.mivo.application.contract.Examples.creating;
import static io.mivo.application.contract.Examples.fullSensor;
import static io.mivo.application.contract.Examples.modbusSensor;
import static io.mivo.application.contract.Examples.plainSensor;
import static io.mivo.application.contract.Examples.removing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.license.License;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.SiteChange;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What changes of a site do to its buses and sensors. */
public abstract class SiteChangesContract {
    private SitePorts site;

    /** A new installation. */
    protected abstract SitePorts newSite();

    @BeforeEach
    void begin() {
        site = newSite();
    }

    @Test
    void a_new_installation_has_a_unit_and_nothing_else() {
        assertThat(site.sensors().unit().serial()).isNotBlank();
        assertThat(site.sensors().buses()).isEmpty();
        assertThat(site.sensors().sensors()).isEmpty();
        assertThat(site.sensors().bus(HEAT.id())).isEmpty();
        assertThat(site.sensors().sensor(new SensorUid("a"))).isEmpty();
    }

    @Test
    void the_unit_can_be_changed() {
        MivoUnit unit = new MivoUnit("MIVO-000123", "House 12", ZoneId.of("Europe/Stockholm"));

        site.changes()
                .apply(new SiteChange(Optional.of(unit), List.of(), List.of(), List.of(), SiteChange.Removals.NONE));

        assertThat(site.sensors().unit()).isEqualTo(unit);
    }

    @Test
    void everything_about_buses_and_sensors_comes_back_as_it_was() {
        List<Sensor> sensors = List.of(fullSensor("full", LIMITED), modbusSensor("modbus"), plainSensor("plain"));
        site.licenses().keep(LIMITED, "");

        site.changes().apply(creating(List.of(HEAT, POWER), sensors));

        assertThat(site.sensors().buses()).containsExactly(HEAT, POWER);
        assertThat(site.sensors().bus(POWER.id())).contains(POWER);
        assertThat(site.sensors().sensors()).isEqualTo(sensors);
        assertThat(site.sensors().sensor(new SensorUid("modbus"))).contains(sensors.get(1));
    }

    @Test
    void a_seat_shows_the_license_as_it_is_now() {
        License renewed = new License(LIMITED.id(), "Eken", Optional.empty(), Optional.empty(), License.Term.FOR_EVER);
        site.licenses().keep(LIMITED, "");
        site.changes().apply(creating(List.of(HEAT), List.of(fullSensor("a", LIMITED))));

        site.licenses().keep(renewed, "");

        assertThat(seat("a")).contains(renewed);
        assertThat(site.sensors().sensors().get(0).state().seat()).contains(renewed);
    }

    @Test
    void sensors_are_listed_by_uid_and_remembered_in_the_order_of_creation() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("b"), plainSensor("c"))));
        site.changes().apply(creating(List.of(), List.of(plainSensor("a"))));

        assertThat(site.sensors().sensors())
                .extracting(sensor -> sensor.uid().text())
                .containsExactly("a", "b", "c");
        assertThat(creationOrder()).containsExactly("b", "c", "a");
    }

    @Test
    void a_sensor_that_is_replaced_keeps_its_place() {
        site.changes().apply(creating(List.of(HEAT, POWER), List.of(plainSensor("b"), plainSensor("a"))));

        site.changes().apply(creating(List.of(), List.of(modbusSensor("b"))));

        assertThat(creationOrder()).containsExactly("b", "a");
        assertThat(site.sensors().sensor(new SensorUid("b"))).contains(modbusSensor("b"));
    }

    @Test
    void a_sensor_that_is_removed_and_created_again_comes_last() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("b"), plainSensor("a"))));
        site.changes().apply(removing(Set.of(), Set.of(new SensorUid("b"))));

        site.changes().apply(creating(List.of(), List.of(plainSensor("b"))));

        assertThat(creationOrder()).containsExactly("a", "b");
    }

    @Test
    void a_bus_that_is_replaced_keeps_its_sensors() {
        Bus elsewhere = Examples.bus("heat", Protocol.MBUS, 10_002);
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));

        site.changes().apply(creating(List.of(elsewhere), List.of()));

        assertThat(site.sensors().buses()).containsExactly(elsewhere);
        assertThat(site.sensors().sensors()).containsExactly(plainSensor("a"));
    }

    @Test
    void a_bus_goes_together_with_its_sensors() {
        site.changes().apply(creating(List.of(HEAT, POWER), List.of(plainSensor("a"), modbusSensor("b"))));

        site.changes().apply(removing(Set.of(HEAT.id(), new BusId("unknown")), Set.of(new SensorUid("a"))));

        assertThat(site.sensors().buses()).containsExactly(POWER);
        assertThat(creationOrder()).containsExactly("b");
    }

    @Test
    void a_bus_goes_when_its_sensors_move_in_the_same_change() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));

        site.changes()
                .apply(new SiteChange(
                        Optional.empty(),
                        List.of(POWER),
                        List.of(modbusSensor("a")),
                        List.of(),
                        new SiteChange.Removals(Set.of(HEAT.id()), Set.of(), Set.of())));

        assertThat(site.sensors().buses()).containsExactly(POWER);
        assertThat(site.sensors().sensor(new SensorUid("a"))).contains(modbusSensor("a"));
    }

    @Test
    void nothing_happens_when_a_bus_with_sensors_would_go() {
        site.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));

        SiteChange change = new SiteChange(
                Optional.of(new MivoUnit("other", "other", ZoneId.of("UTC"))),
                List.of(POWER),
                List.of(),
                List.of(Examples.apiUser("client")),
                new SiteChange.Removals(Set.of(HEAT.id()), Set.of(), Set.of()));

        assertThatThrownBy(() -> site.changes().apply(change)).isInstanceOf(IllegalArgumentException.class);
        assertThat(site.sensors().unit().serial()).isNotEqualTo("other");
        assertThat(site.sensors().buses()).containsExactly(HEAT);
        assertThat(site.apiUsers().apiUsers()).isEmpty();
    }

    @Test
    void nothing_happens_when_a_sensor_would_be_on_no_bus() {
        SiteChange change = creating(List.of(HEAT), List.of(plainSensor("a"), modbusSensor("b")));

        assertThatThrownBy(() -> site.changes().apply(change)).isInstanceOf(IllegalArgumentException.class);
        assertThat(site.sensors().buses()).isEmpty();
        assertThat(creationOrder()).isEmpty();
    }

    @Test
    void nothing_happens_when_a_seat_would_be_of_no_license() {
        SiteChange change = creating(List.of(HEAT), List.of(plainSensor("a"), fullSensor("b", LIMITED)));

        assertThatThrownBy(() -> site.changes().apply(change)).isInstanceOf(IllegalArgumentException.class);
        assertThat(site.sensors().buses()).isEmpty();
    }

    private Optional<License> seat(String uid) {
        return site.sensors().sensor(new SensorUid(uid)).orElseThrow().state().seat();
    }

    private List<String> creationOrder() {
        return site.sensors().sensorsByCreation().stream().map(SensorUid::text).toList();
    }
}
