package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SiteFileTest {
    private final SiteDocument document = SiteTexts.house12();
    private final Site site = document.site();

    @Test
    void without_faults_has_none() {
        assertThat(document.faults()).isEmpty();
        assertThat(site.unreadable()).isEmpty();
    }

    @Test
    void names_its_unit() {
        assertThat(site.unit()).contains(new MivoUnit("MIVO-000123", "House 12", ZoneId.of("Europe/Stockholm")));
    }

    @Test
    void gives_a_unit_a_name_and_a_zone_when_it_names_none() {
        Site bare = SiteTexts.read("unit: {serial: 007}").site();

        assertThat(bare.unit()).contains(new MivoUnit("007", "007", ZoneOffset.UTC));
    }

    @Test
    void declares_buses() {
        Bus heat = new Bus(new BusId("heat"), line(Protocol.MBUS, 10001, "PT2.5S", 1));
        Bus power = new Bus(new BusId("power"), Line.overTcp(Protocol.MODBUS, "127.0.0.1:1502"));

        assertThat(site.buses()).contains(List.of(new Declared<>("buses[0]", heat), new Declared<>("buses[1]", power)));
    }

    @Test
    void declares_an_mbus_meter_that_offers_whatever_it_sends() {
        Sensor heat = new Sensor(
                new SensorUid("heat-1"),
                new SensorLabel("Heat meter, stairwell A", Optional.of("00123456"), MeterType.HEAT),
                new Connection(new BusId("heat"), new DeviceAddress.Primary(5), Optional.empty()),
                DeviceProfile.WHATEVER_IT_SENDS,
                new SensorState(
                        true,
                        Optional.of(Duration.ofMinutes(15)),
                        Optional.of(new LicenseId("L-1")),
                        Optional.empty()));

        assertThat(sensor(0)).isEqualTo(heat);
    }

    @Test
    void selects_a_record_of_an_mbus_meter() {
        Position input1 = new Position(0, 0, 1, Position.Function.INSTANTANEOUS);

        assertThat(sensor(1).profile().points())
                .containsExactly(
                        new Point.InRecord(new ValueCode("ColdWaterVolume"), new RecordSelection("Volume", input1)));
    }

    @Test
    void declares_a_modbus_sensor_that_is_off() {
        Sensor main = sensor(2);

        assertThat(main.state())
                .isEqualTo(new SensorState(false, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(main.connection())
                .isEqualTo(new Connection(
                        new BusId("power"), new DeviceAddress.UnitId(1), Optional.of(Duration.ofSeconds(3))));
    }

    @Test
    void gives_a_sensor_its_uid_as_its_name_when_it_names_none() {
        assertThat(sensor(3).label()).isEqualTo(new SensorLabel("ahu-1", Optional.empty(), MeterType.AIR_HANDLING));
    }

    @Test
    void declares_api_users() {
        DeclaredApiUser billing = user(0);

        assertThat(billing.user().id().text()).isEqualTo("billing");
        assertThat(billing.user().name()).isEqualTo("Billing system");
        assertThat(billing.user().enabled()).isTrue();
        assertThat(billing.user().rights())
                .isEqualTo(new Rights(
                        Set.of(Scope.SENSORS_READ),
                        SensorChoice.only(Set.of(new SensorUid("heat-1"), new SensorUid("main-1")))));
        assertThat(billing.user().credentials().legacyAudience()).isTrue();
        assertThat(billing.user().credentials().legacyRs256()).isFalse();
    }

    @Test
    void lets_an_api_user_do_everything_when_it_says_nothing_else() {
        assertThat(user(1).user().rights()).isEqualTo(Rights.ALL);
        assertThat(user(1).user().name()).isEqualTo("display");
        assertThat(user(1).user().enabled()).isFalse();
        assertThat(user(1).user().credentials().legacyRs256()).isTrue();
    }

    @Test
    void hands_on_the_keys_of_api_users() {
        assertThat(user(0).keys())
                .containsExactly(new KeyMaterial.Jwks(
                        "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"1e5\",\"y\":\"a\\\"b\",\"kid\":\"01\","
                                + "\"key_ops\":[\"verify\"],\"ext\":true}]}"));
        assertThat(user(1).keys())
                .containsExactly(new KeyMaterial.Pem("-----BEGIN PUBLIC KEY-----\n"
                        + "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n"
                        + "-----END PUBLIC KEY-----\n"));
    }

    private static Line line(Protocol protocol, int port, String timeout, int retries) {
        return new Line(protocol, new Transport.Tcp(new Endpoint("127.0.0.1", port)), Duration.parse(timeout), retries);
    }

    private Sensor sensor(int index) {
        return site.sensors().orElseThrow().get(index).entry();
    }

    private DeclaredApiUser user(int index) {
        return site.apiUsers().orElseThrow().get(index).entry();
    }
}
