package io.mivo.application.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.TestSite;
import io.mivo.application.contract.Profiles;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.memory.InMemoryDeviceProfiles;
import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowProfilesTest {
    private static final SensorUid UID = new SensorUid("ahu-9");
    private static final ProfileDocuments NO_FILES = text -> {
        throw new IllegalStateException("no file is read here");
    };

    private final TestSite site = TestSite.standing();
    private final Storage storage = site.storage;

    @Test
    void a_sensor_offers_what_its_profile_does_and_keeps_its_name() {
        apply(core(Profiles.acme()), "acme-ahu", 0);

        DeviceProfile profile = sensor().profile();
        assertThat(profile.points()).isEqualTo(TestSite.ahu().profile().points());
        assertThat(profile.reference()).contains(new ProfileReference(Profiles.ACME, 0));
        assertThat(sensor().label().meterType()).isEqualTo(MeterType.AIR_HANDLING);
    }

    @Test
    void a_register_offset_shifts_every_register() {
        apply(core(Profiles.acme()), "acme-ahu", 100);

        assertThat(sensor().profile().points())
                .isEqualTo(TestSite.ahu().profile().points().stream()
                        .map(point -> point.shiftedBy(100))
                        .toList());
    }

    @Test
    void a_register_offset_that_leaves_the_table_is_a_fault() {
        List<SiteFault> faults = apply(core(Profiles.acme()), "acme-ahu", 65_535);

        assertThat(faults).extracting(SiteFault::path).containsExactly("sensors[0].profile");
        assertThat(faults.get(0).message()).contains("registerOffset 65535", "a table ends at 65535");
    }

    @Test
    void a_profile_that_is_not_there_is_a_fault_with_the_nearest_names() {
        List<SiteFault> faults = apply(core(Profiles.acme()), "acme-ahv", 0);

        assertThat(faults)
                .extracting(SiteFault::message)
                .containsExactly("there is no profile 'acme-ahv'; did you mean 'acme-ahu'?;"
                        + " 'mivo profiles list' names them all");
        assertThat(storage.registry().sensor(UID)).isEmpty();
    }

    @Test
    void a_sensor_follows_its_profile_at_the_next_start() {
        apply(core(Profiles.acme()), "acme-ahu", 3);
        List<Point> better = List.of(TestSite.ahu().profile().points().get(0));

        core(Profiles.acme(better)).close();

        assertThat(sensor().profile().points()).containsExactly(better.get(0).shiftedBy(3));
        assertThat(sensor().state().seat()).isPresent();
    }

    @Test
    void a_sensor_whose_profile_is_gone_goes_on_with_what_it_had() {
        apply(core(Profiles.acme()), "acme-ahu", 0);
        Sensor before = sensor();

        core().close();

        assertThat(sensor()).isEqualTo(before);
    }

    @Test
    void a_sensor_whose_profile_became_faulty_goes_on_with_what_it_had() {
        apply(core(Profiles.acme()), "acme-ahu", 0);
        Sensor before = sensor();
        Point.InRegister good =
                (Point.InRegister) TestSite.ahu().profile().points().get(0);
        Point faulty = new Point.InRegister(new ValueCode("Misspelt"), good.unit(), good.register(), Optional.empty());

        core(Profiles.acme(List.of(faulty))).close();

        assertThat(sensor()).isEqualTo(before);
    }

    @Test
    void nothing_changes_when_all_profiles_are_as_they_were() {
        apply(core(Profiles.acme()), "acme-ahu", 0);
        long before = storage.registry().version();

        core(Profiles.acme()).close();

        assertThat(storage.registry().version()).isEqualTo(before);
    }

    private MivoCore core(LibraryProfile... profiles) {
        return MivoCore.over(site.devices, new FakeAnswers())
                .storage(storage)
                .profiles(new InMemoryDeviceProfiles(List.of(profiles)), NO_FILES)
                .build();
    }

    private List<SiteFault> apply(MivoCore core, String profile, int registerOffset) {
        ProfileReference reference = new ProfileReference(new ProfileName(profile), registerOffset);
        SensorState state = SensorState.ON_DEMAND;
        Sensor plain = TestSite.sensor(UID, "power", TestSite.UNIT, DeviceProfile.named(reference), state);
        SensorLabel label = new SensorLabel("AHU 9", Optional.empty(), MeterType.OTHER);
        Sensor sensor = new Sensor(UID, label, plain.connection(), plain.profile(), state);
        return core.applySite()
                .apply(Site.of(TestSite.buses(), List.of(sensor)), false)
                .faults();
    }

    private Sensor sensor() {
        return storage.registry().sensor(UID).orElseThrow();
    }
}
