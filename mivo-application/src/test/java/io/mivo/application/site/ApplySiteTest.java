package io.mivo.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.MivoCore;
import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeKeyReading;
import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApplySiteTest {
    private static final SensorState ON = new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty());

    private final TestSite site = TestSite.standing();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void gives_new_sensors_a_seat() {
        assertThat(site.storage.registry().sensors())
                .allSatisfy(sensor -> assertThat(sensor.state().seat()).isPresent());
    }

    @Test
    void changes_nothing_when_applied_again() {
        List<Sensor> before = site.storage.registry().sensors();

        apply(TestSite.buses(), List.of(TestSite.heat(), TestSite.ahu()), false);

        assertThat(site.storage.registry().sensors()).isEqualTo(before);
    }

    @Test
    void leaves_alone_what_the_file_does_not_name() {
        apply(TestSite.buses(), List.of(TestSite.heat()), false);

        assertThat(site.storage.registry().sensors()).hasSize(2);
    }

    @Test
    void removes_what_present_sections_do_not_name_when_pruning() {
        apply(TestSite.buses(), List.of(TestSite.heat()), true);

        assertThat(site.storage.registry().sensors()).extracting(Sensor::uid).containsExactly(TestSite.HEAT_1);
    }

    @Test
    void tells_every_fault_and_applies_nothing() {
        Sensor noBus =
                TestSite.sensor(new SensorUid("x1"), "nowhere", TestSite.METER, DeviceProfile.WHATEVER_IT_SENDS, ON);
        Sensor wrongProtocol = TestSite.sensor(
                new SensorUid("x2"),
                "heat",
                new DeviceAddress.UnitId(1),
                TestSite.ahu().profile(),
                ON);
        Sensor wrongCode = TestSite.sensor(
                new SensorUid("x3"), "power", TestSite.UNIT, renamed("HeatingSetpiont", Unit.CELSIUS), ON);
        Sensor wrongUnit = TestSite.sensor(
                new SensorUid("x4"), "power", TestSite.UNIT, renamed("HeatingSetpoint", Unit.WATT_HOUR), ON);
        Sensor twice =
                TestSite.sensor(new SensorUid("x1"), "heat", TestSite.METER, DeviceProfile.WHATEVER_IT_SENDS, ON);

        List<SiteFault> faults =
                apply(TestSite.buses(), List.of(noBus, wrongProtocol, wrongCode, wrongUnit, twice), false);

        assertThat(faults)
                .extracting(SiteFault::path)
                .containsExactlyInAnyOrder(
                        "sensors[4].uid",
                        "sensors[0].bus",
                        "sensors[1].address",
                        "sensors[2].values[0].code",
                        "sensors[3].values[0].code");
        assertThat(faults).extracting(SiteFault::message).anyMatch(text -> text.contains("'nowhere'"));
        assertThat(site.storage.registry().sensors()).hasSize(2);
    }

    @Test
    void checks_a_file_by_itself_whatever_licenses_there_will_be() {
        SensorState pinned =
                new SensorState(true, Optional.empty(), Optional.of(new LicenseId("L-7")), Optional.empty());
        Sensor sensor =
                TestSite.sensor(new SensorUid("x1"), "heat", TestSite.METER, DeviceProfile.WHATEVER_IT_SENDS, pinned);
        Site file = Site.of(TestSite.buses(), List.of(sensor));
        MivoCore core = MivoCore.over(site.devices, new FakeAnswers())
                .siteFiles(new HeldFile(file), new FakeKeyReading())
                .build();

        assertThat(core.applySite().check("a file")).isEmpty();
        assertThat(core.applySite().apply("a file", false).faults())
                .extracting(SiteFault::path)
                .containsExactly("sensors[0].license");
    }

    private record HeldFile(Site site) implements SiteDocuments {
        @Override
        public SiteDocument read(String text) {
            return new HeldSite(site);
        }

        @Override
        public String write(Site other, List<String> remarks) {
            return "a file";
        }
    }

    private record HeldSite(Site site) implements SiteDocument {
        @Override
        public List<SiteFault> faults() {
            return List.of();
        }

        @Override
        public int lineOf(String path) {
            return 1;
        }
    }

    private static DeviceProfile renamed(String code, Unit unit) {
        Point.InRegister setpoint =
                (Point.InRegister) TestSite.ahu().profile().points().get(1);
        return new DeviceProfile(
                List.of(new Point.InRegister(new ValueCode(code), unit, setpoint.register(), Optional.empty())));
    }

    private List<SiteFault> apply(List<Bus> buses, List<Sensor> sensors, boolean prune) {
        return site.core.applySite().apply(Site.of(buses, sensors), prune).faults();
    }
}
