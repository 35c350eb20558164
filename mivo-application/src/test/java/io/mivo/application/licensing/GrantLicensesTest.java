package io.mivo.application.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.MivoCore;
import io.mivo.application.MivoCoreBuilder;
import io.mivo.application.Storage;
import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAccessTokens;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.fake.FakeLicenseSignatures;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.memory.InMemorySigningKeys;
import io.mivo.application.port.driven.AuditTrail.Cut;
import io.mivo.application.port.driving.GrantLicenses;
import io.mivo.application.port.driving.GrantLicenses.Held;
import io.mivo.domain.access.SigningKey;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantLicensesTest {
    private static final String UNIT = "MIVO-EMBEDDED";

    private final LeapingClock clock = new LeapingClock();
    private final Storage storage = Storage.inMemory();
    private final FakeLicenseSignatures signatures = new FakeLicenseSignatures();
    private final FakeAccessTokens keyMaking = new FakeAccessTokens();
    private final InMemorySigningKeys ownKeys = new InMemorySigningKeys();
    private final SigningKey vendor = keyMaking.newKey(SigningKey.Purpose.LICENSES, clock.instant());
    private MivoCore core = begun(Optional.of(vendor));

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void takes_in_what_the_vendor_signed_and_gives_its_seats() {
        standing();
        License license = license("L-1", 1);

        assertThat(imported(license)).isEqualTo(license);

        assertThat(grantLicenses().licenses()).containsExactly(new Held(license, 1, Optional.empty()));
        assertThat(seated()).containsExactly("heat-1");
    }

    @Test
    void refuses_what_somebody_else_signed() {
        SigningKey other = keyMaking.newKey(SigningKey.Purpose.LICENSES, clock.instant());

        assertRefused(signatures.sign(license("L-1", 1), other.privateJwk()), "no trusted key");
    }

    @Test
    void refuses_what_the_installation_signed_itself_once_it_has_a_vendor() {
        begin(Optional.empty());
        String own = signatures.sign(license("L-1", 1), ownKey().privateJwk());
        begin(Optional.of(vendor));

        assertRefused(own, "no trusted key");
    }

    @Test
    void refuses_what_has_ended() {
        License ended = license("L-1", Optional.of(UNIT), Optional.empty(), Optional.of(clock.instant()));

        assertRefused(signed(ended), "ended at 2026-11-23T12:00:00Z");
    }

    @Test
    void refuses_what_is_for_another_unit() {
        License other = license("L-1", Optional.of("MIVO-2"), Optional.empty(), Optional.empty());

        assertRefused(signed(other), "is for another unit than " + UNIT);
    }

    @Test
    void takes_in_what_is_for_any_unit() {
        standing();

        imported(license("L-1", Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(seated()).hasSize(2);
    }

    @Test
    void refuses_what_has_not_begun() {
        Instant begin = clock.instant().plusMillis(1);
        License later = license("L-1", Optional.of(UNIT), Optional.of(begin), Optional.empty());

        assertRefused(signed(later), "is not valid before 2026-11-23T12:00:00.001Z");
        clock.leap(Duration.ofMillis(1));
        assertThat(imported(later)).isEqualTo(later);
    }

    @Test
    void leaves_the_third_sensor_without_a_seat_when_there_are_two() {
        standing();
        Sensor third = TestSite.sensor(
                new SensorUid("a-third"),
                "heat",
                new DeviceAddress.Primary(6),
                DeviceProfile.WHATEVER_IT_SENDS,
                TestSite.heat().state());
        core.applySite().apply(Site.of(TestSite.buses(), List.of(third)), false);

        imported(license("L-1", 2));

        assertThat(active()).containsExactly("ahu-1", "heat-1");
    }

    @Test
    void tells_why_one_does_not_count_any_more() {
        imported(license(
                "L-1",
                Optional.of(UNIT),
                Optional.empty(),
                Optional.of(clock.instant().plusMillis(1))));
        clock.leap(Duration.ofMillis(1));
        assertThat(grantLicenses().licenses())
                .extracting(Held::flaw)
                .containsExactly(Optional.of("ended at 2026-11-23T12:00:00.001Z"));

        begin(Optional.of(keyMaking.newKey(SigningKey.Purpose.LICENSES, clock.instant())));

        assertThat(grantLicenses().licenses())
                .extracting(Held::flaw)
                .containsExactly(Optional.of("no trusted key signed this license"));
    }

    @Test
    void records_what_was_taken_in_and_what_was_refused() {
        imported(license("L-1", 2));
        assertRefusedToo(license("L-2", Optional.of("MIVO-2"), Optional.empty(), Optional.empty()));

        assertThat(core.readAudit().page(AuditFilter.ALL, Cut.newest(2)).entries())
                .extracting(entry -> entry.event().outcome().result())
                .containsExactly(AuditEvent.Result.REFUSED, AuditEvent.Result.DONE);
    }

    private void assertRefusedToo(License license) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> grantLicenses().importLicense(signed(license)));
    }

    @Test
    void gives_the_seats_of_an_ended_license_to_another() {
        standing();
        Instant end = clock.instant().plus(Duration.ofDays(1));
        imported(license("L-1", Optional.of(UNIT), Optional.empty(), Optional.of(end)));
        License next = license("L-2", 1);

        clock.leap(Duration.ofDays(1));
        assertThat(active()).isEmpty();
        imported(next);

        assertThat(active()).containsExactly("heat-1");
        assertThat(grantLicenses().licenses()).extracting(Held::seatsTaken).containsExactly(0, 1);
    }

    @Test
    void puts_a_license_in_the_place_of_one_with_the_same_id() {
        standing();
        imported(license("L-1", 2));
        License fewer = license("L-1", 1);

        imported(fewer);

        assertThat(grantLicenses().licenses()).containsExactly(new Held(fewer, 1, Optional.empty()));
        assertThat(seated()).containsExactly("heat-1");
    }

    @Test
    void changes_nothing_when_it_is_imported_again() {
        standing();
        License license = license("L-1", 1);
        imported(license);

        imported(license);

        assertThat(grantLicenses().licenses()).containsExactly(new Held(license, 1, Optional.empty()));
    }

    @Test
    void gives_a_new_installation_with_a_vendor_nothing() {
        standing();

        assertThat(grantLicenses().licenses()).isEmpty();
        assertThat(seated()).isEmpty();
    }

    @Test
    void makes_a_new_installation_without_a_vendor_its_own_licensor_once() {
        begin(Optional.empty());
        begin(Optional.empty());
        standing();

        assertThat(grantLicenses().licenses()).singleElement().satisfies(held -> {
            assertThat(held.license().seats()).isEmpty();
            assertThat(held.license().term()).isEqualTo(License.Term.FOR_EVER);
            assertThat(held.seatsTaken()).isEqualTo(2);
        });
        assertThat(ownKeys.keys(SigningKey.Purpose.LICENSES)).hasSize(1);
    }

    @Test
    void does_not_count_what_the_installation_gave_itself_before_it_had_a_vendor() {
        begin(Optional.empty());
        standing();
        assertThat(seated()).hasSize(2);

        begin(Optional.of(vendor));
        assertThat(seated()).isEmpty();
        imported(license("L-1", 1));

        assertThat(seated()).containsExactly("heat-1");
    }

    private void begin(Optional<SigningKey> trusted) {
        core.close();
        core = begun(trusted);
    }

    private MivoCore begun(Optional<SigningKey> trusted) {
        Optional<String> jwks = trusted.map(key -> keyMaking.publicKeys(List.of(key)));
        MivoCoreBuilder builder = MivoCore.over(new FakeFieldDevices(), new FakeAnswers())
                .storage(storage)
                .times(clock, new LeapingTicker());
        return builder.licenses(signatures, ownKeys, keyMaking, jwks).build();
    }

    private void standing() {
        Site site = Site.of(TestSite.buses(), List.of(TestSite.heat(), TestSite.ahu()));
        assertThat(core.applySite().apply(site, false).faults()).isEmpty();
    }

    private GrantLicenses grantLicenses() {
        return core.grantLicenses();
    }

    private License imported(License license) {
        return grantLicenses().importLicense(signed(license) + "\n");
    }

    private String signed(License license) {
        return signatures.sign(license, vendor.privateJwk());
    }

    private SigningKey ownKey() {
        return ownKeys.keys(SigningKey.Purpose.LICENSES).get(0);
    }

    private void assertRefused(String document, String detail) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> grantLicenses().importLicense(document))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.MALFORMED))
                .satisfies(refused -> assertThat(refused.detail()).contains(detail));
        assertThat(storage.licenses().licenses()).extracting(License::id).doesNotContain(new LicenseId("L-1"));
    }

    private List<String> seated() {
        return storage.registry().sensors().stream()
                .filter(sensor -> sensor.state().seat().isPresent())
                .map(sensor -> sensor.uid().text())
                .toList();
    }

    private List<String> active() {
        return storage.registry().sensors().stream()
                .filter((Sensor sensor) -> sensor.isActiveAt(clock.instant()))
                .map(sensor -> sensor.uid().text())
                .toList();
    }

    private static License license(String id, int seats) {
        return new License(
                new LicenseId(id), "Vendor's client", Optional.of(UNIT), Optional.of(seats), License.Term.FOR_EVER);
    }

    private static License license(String id, Optional<String> unit, Optional<Instant> from, Optional<Instant> until) {
        License.Term term = new License.Term(from, until);
        return new License(new LicenseId(id), "Vendor's client", unit, Optional.empty(), term);
    }
}
