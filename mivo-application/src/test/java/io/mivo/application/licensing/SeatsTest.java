package io.mivo.application.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteChange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SeatsTest {
    private static final License OWN =
            new License(new LicenseId("own"), "", Optional.empty(), Optional.empty(), License.Term.FOR_EVER);

    @Test
    void never_put_back_what_a_site_changed_while_they_were_dealt() {
        Storage storage = Storage.inMemory();
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        SiteChanges interrupted = change -> {
            meanwhile.getAndSet(() -> {}).run();
            storage.changes().apply(change);
        };
        try (MivoCore core = core(storage, interrupted)) {
            core.applySite().apply(site(new DeviceAddress.Primary(5)), false);
            storage.changes().apply(SiteChange.ofSensors(List.of(TestSite.heat())));
            AtomicReference<CompletableFuture<?>> applied = new AtomicReference<>();
            meanwhile.set(() -> applied.set(begun(core)));

            core.grantLicenses().dealSeats();
            applied.get().join();
        }

        Sensor now = storage.registry().sensor(TestSite.HEAT_1).orElseThrow();
        assertThat(now.connection().address()).isEqualTo(new DeviceAddress.Primary(6));
        assertThat(now.state().seat()).contains(OWN);
    }

    /** Applies a site on another thread, and gives it time to finish if it can. */
    private static CompletableFuture<?> begun(MivoCore core) {
        Site moved = site(new DeviceAddress.Primary(6));
        CompletableFuture<?> applied =
                CompletableFuture.supplyAsync(() -> core.applySite().apply(moved, false));
        applied.copy().completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).join();
        return applied;
    }

    private static MivoCore core(Storage storage, SiteChanges changes) {
        storage.licenses().keep(OWN, "");
        return MivoCore.over(new FakeFieldDevices(), new FakeAnswers())
                .storage(new Storage(
                        storage.registry(),
                        changes,
                        storage.apiUsers(),
                        storage.groups(),
                        storage.users(),
                        storage.licenses(),
                        storage.latest()))
                .build();
    }

    private static Site site(DeviceAddress address) {
        SensorState state = new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty());
        return Site.of(
                TestSite.buses(),
                List.of(TestSite.sensor(TestSite.HEAT_1, "heat", address, DeviceProfile.WHATEVER_IT_SENDS, state)));
    }
}
