package io.mivo.application.reading;

import static io.mivo.application.TestSite.HEAT_1;
import static io.mivo.application.TestSite.METER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PollSensorsTest {
    private static final VisitOutcome ANSWER = new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=1"));

    private final TestSite site = TestSite.standing();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void reads_a_sensor_at_once_and_then_at_its_cadence() throws InterruptedException {
        site.devices.with(METER, ANSWER);

        pollUntil(1);
        site.ticker.leap(Duration.ofSeconds(59));
        pollUntil(1);
        site.ticker.leap(Duration.ofSeconds(1));
        pollUntil(2);

        assertThat(site.devices.visited()).containsExactly(METER, METER);
        assertThat(site.storage.latest().of(HEAT_1).good()).isPresent();
    }

    @Test
    void leaves_a_silent_device_alone_until_its_pause_is_over() throws InterruptedException {
        pollUntil(1);
        site.ticker.leap(Duration.ofMinutes(1));
        pollUntil(2);
        pollUntil(2);
        site.ticker.leap(Duration.ofMinutes(1));
        pollUntil(3);

        assertThat(site.devices.visited()).hasSize(3);
        assertThat(site.storage.latest().of(HEAT_1).good()).isEmpty();
        assertThat(site.storage.latest().of(HEAT_1).attempt()).isPresent();
    }

    @Test
    void does_not_read_what_is_read_on_demand_alone() throws InterruptedException {
        pollUntil(1);

        assertThat(site.devices.visited()).doesNotContain(TestSite.UNIT);
    }

    @Test
    void goes_on_after_a_visit_that_failed() throws InterruptedException {
        site.devices.with(METER, visit -> {
            throw new IllegalStateException("planted");
        });

        pollUntil(1);
        site.ticker.leap(Duration.ofMinutes(1));
        pollUntil(2);

        assertThat(site.devices.visited()).containsExactly(METER, METER);
    }

    @Test
    void reads_more_often_as_soon_as_the_site_says_so() throws InterruptedException {
        site.devices.with(METER, ANSWER);
        apply(meter("heat-1", METER, Duration.ofDays(1)));
        pollUntil(1);

        apply(TestSite.heat());
        site.ticker.leap(Duration.ofMinutes(1));
        pollUntil(2);

        assertThat(site.devices.visited()).containsExactly(METER, METER);
    }

    @Test
    void gives_every_sensor_its_turn_on_a_bus_that_cannot_keep_up() throws InterruptedException {
        int meters = 250;
        List<Sensor> all = new ArrayList<>();
        for (int number = 1; number <= meters; number++) {
            DeviceAddress address = new DeviceAddress.Primary(number);
            all.add(meter("m-" + number, address, Duration.ofMinutes(1)));
            site.devices.with(address, visit -> {
                site.ticker.leap(Duration.ofSeconds(3));
                return ANSWER;
            });
        }
        apply(all.toArray(Sensor[]::new));

        pollUntil(meters);

        assertThat(site.storage.latest().all()).hasSizeGreaterThanOrEqualTo(meters - 1);
    }

    @Test
    void keeps_nothing_of_the_device_at_an_address_the_sensor_has_left() throws InterruptedException {
        CountDownLatch gate = site.devices.hold(METER);
        site.devices.with(METER, ANSWER);
        pollUntil(1);

        apply(meter("heat-1", new DeviceAddress.Primary(6), Duration.ofDays(1)));
        gate.countDown();
        site.core.readSensor().read(Caller.LOCAL, HEAT_1, ReadSensor.Request.NOW);

        assertThat(site.storage.latest().of(HEAT_1).good()).isEmpty();
    }

    private void apply(Sensor... sensors) {
        Site declared = Site.of(TestSite.buses(), List.of(sensors));
        assertThat(site.core.applySite().apply(declared, true).faults()).isEmpty();
    }

    private static Sensor meter(String uid, DeviceAddress address, Duration every) {
        SensorState state = new SensorState(true, Optional.of(every), Optional.empty(), Optional.empty());
        return TestSite.sensor(new SensorUid(uid), "heat", address, DeviceProfile.WHATEVER_IT_SENDS, state);
    }

    private void pollUntil(int visits) throws InterruptedException {
        site.core.pollSensors().pollDue();
        for (int waited = 0; waited < 100 || (visits > kept() && waited < 5_000); waited++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(site.devices.seen()).hasSize(visits);
    }

    private int kept() {
        return site.devices.seen().size();
    }
}
