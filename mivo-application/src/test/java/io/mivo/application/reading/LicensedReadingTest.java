package io.mivo.application.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.domain.access.Caller;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.site.SiteChange;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A license that ends while MIVO runs, on a clock that leaps. */
class LicensedReadingTest {
    private static final Duration BEFORE = Duration.ofHours(1);

    private final TestSite site = TestSite.standing();

    @BeforeEach
    void license_until_one_o_clock() {
        Instant end = site.clock.instant().plus(BEFORE);
        License.Term term = new License.Term(Optional.empty(), Optional.of(end));
        License license = new License(new LicenseId("L-1"), "House 12", Optional.empty(), Optional.empty(), term);
        site.storage.licenses().keep(license, "");
        List<Sensor> seated = site.storage.registry().sensors().stream()
                .map(sensor -> sensor.withSeat(Optional.of(license)))
                .toList();
        site.storage.changes().apply(SiteChange.ofSensors(seated));
        site.devices.with(TestSite.METER, new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=12")));
    }

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void goes_on_until_the_last_millisecond_and_not_in_the_next() {
        read(Optional.empty());
        site.clock.leap(BEFORE.minusMillis(1));
        assertThat(read(Optional.of(Duration.ofHours(2))).fromCache()).isTrue();

        site.clock.leap(Duration.ofMillis(1));

        assertNotLicensed(Optional.of(Duration.ofHours(2)));
        assertNotLicensed(Optional.empty());
        assertThat(site.core
                        .listActiveSensors()
                        .list(Caller.LOCAL, ListActiveSensors.Request.ALL)
                        .sensors())
                .isEmpty();
        assertThat(written()).isEqualTo(WriteValues.WriteResult.NOT_LICENSED);
    }

    @Test
    void gives_nothing_out_that_arrives_after_the_end() throws InterruptedException {
        CountDownLatch release = site.devices.hold(TestSite.METER);
        CompletableFuture<Reason> waiting = CompletableFuture.supplyAsync(this::reasonOfReading);
        while (site.devices.visited().isEmpty()) {
            Thread.sleep(1);
        }

        site.clock.leap(BEFORE);
        release.countDown();

        assertThat(waiting.join()).isEqualTo(Reason.NOT_LICENSED);
    }

    private Reason reasonOfReading() {
        try {
            read(Optional.empty());
            throw new AssertionError("it was read");
        } catch (RefusedException refused) {
            return refused.reason();
        }
    }

    private void assertNotLicensed(Optional<Duration> maxAge) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> read(maxAge))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_LICENSED));
    }

    private ReadSensor.Answer read(Optional<Duration> maxAge) {
        return site.core
                .readSensor()
                .read(
                        Caller.LOCAL,
                        TestSite.HEAT_1,
                        new ReadSensor.Request(maxAge, List.of(), ReadSensor.USUAL_TIMEOUT));
    }

    private WriteValues.WriteResult written() {
        WriteValues.Item item =
                new WriteValues.Item("ahu-1", new ValueCode("HeatingSetpoint"), new BigDecimal("21"), Optional.empty());
        return site.core
                .writeValues()
                .write(Caller.LOCAL, new WriteValues.Request(List.of(item), false, Duration.ofSeconds(1)))
                .outcomes()
                .get(0)
                .result();
    }
}
