package io.mivo.application.reading;

import static io.mivo.application.TestSite.HEAT_1;
import static io.mivo.application.TestSite.METER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.VisitOutcome;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PollSensorsTest {
    private final TestSite site = TestSite.standing();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void reads_a_sensor_at_once_and_then_at_its_cadence() throws InterruptedException {
        site.devices.with(METER, new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=1")));

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
