package io.mivo.application.reading;

import static io.mivo.application.TestSite.HEAT_1;
import static io.mivo.application.TestSite.METER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ReadSensor.Answer;
import io.mivo.application.port.driving.ReadSensor.Request;
import io.mivo.domain.access.Caller;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.ValueCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The reads of a meter in Stockholm that may be read twice a day; it is 12:00 UTC there. */
class DailyReadsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SensorUid PULSE = new SensorUid("pulse-1");
    private static final MeterHabits TWICE =
            new MeterHabits(Optional.empty(), Optional.empty(), MeterHabits.USUAL_TELEGRAMS, Optional.of(2));

    private final TestSite site = TestSite.standing();

    @BeforeEach
    void limit() {
        assertThat(site.core
                        .applySite()
                        .apply(inStockholm(Site.of(TestSite.buses(), List.of(limited(HEAT_1), onDemand()))), false)
                        .faults())
                .isEmpty();
        answer(1);
    }

    private static Sensor limited(SensorUid uid) {
        Sensor heat = TestSite.heat();
        Connection usual = heat.connection();
        Connection connection = new Connection(usual.bus(), usual.address(), usual.timeout(), TWICE);
        return new Sensor(uid, heat.label(), connection, heat.profile(), heat.state());
    }

    private static Sensor onDemand() {
        Sensor pulse = limited(PULSE);
        return new Sensor(PULSE, pulse.label(), pulse.connection(), pulse.profile(), SensorState.ON_DEMAND);
    }

    private Site inStockholm(Site site) {
        MivoUnit unit = this.site.storage.registry().unit();
        MivoUnit there = new MivoUnit(unit.serial(), unit.name(), ZoneId.of("Europe/Stockholm"));
        return new Site(Optional.of(there), site.buses(), site.sensors(), site.access(), Set.of());
    }

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void are_told_apart_from_the_last_values_that_come_when_they_are_spent() {
        read(HEAT_1);
        answer(2);
        Answer second = read(HEAT_1);
        answer(3);

        Answer third = read(HEAT_1);

        assertThat(second.reading().result()).isEqualTo(ReadResult.OK);
        assertThat(third.reading().result()).isEqualTo(ReadResult.LIMITED);
        assertThat(third.fromCache()).isTrue();
        assertThat(third.reading().timestamp()).isEqualTo(second.reading().timestamp());
        assertThat(third.reading().values()).isEqualTo(second.reading().values());
        assertThat(third.reading().outcome().detail()).contains("its 2 reads of 2026-11-23 are spent");
        assertThat(site.devices.seen()).hasSize(2);
    }

    @Test
    void begin_anew_at_local_midnight() {
        read(HEAT_1);
        read(HEAT_1);

        site.clock.leap(Duration.between(site.clock.instant(), Instant.parse("2026-11-23T22:58:59Z")));
        Answer before = read(HEAT_1);
        site.clock.leap(Duration.ofSeconds(1));
        Answer after = read(HEAT_1);

        assertThat(before.reading().result()).isEqualTo(ReadResult.LIMITED);
        assertThat(after.reading().result()).isEqualTo(ReadResult.OK);
    }

    @Test
    void belong_to_the_device_and_not_to_each_of_its_sensors() {
        read(HEAT_1);
        read(PULSE);

        assertThat(read(HEAT_1).reading().result()).isEqualTo(ReadResult.LIMITED);
        assertThat(read(PULSE).reading().result()).isEqualTo(ReadResult.LIMITED);
    }

    @Test
    void are_spent_by_silence_too_and_then_there_is_nothing_to_tell_but_the_reason() {
        site.devices.with(METER, new VisitOutcome.Silent("nothing"));
        read(HEAT_1);
        read(HEAT_1);

        Answer third = read(HEAT_1);

        assertThat(third.reading().result()).isEqualTo(ReadResult.LIMITED);
        assertThat(third.reading().values()).isEmpty();
    }

    @Test
    void of_a_line_that_is_down_do_not_count() {
        site.devices.with(METER, new VisitOutcome.LineDown("refused"));
        read(HEAT_1);
        read(HEAT_1);
        answer(1);

        assertThat(read(HEAT_1).reading().result()).isEqualTo(ReadResult.OK);
    }

    @Test
    void give_the_wanted_codes_alone_when_they_are_spent() {
        site.devices.with(METER, new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=1 HeatVolume=2")));
        read(HEAT_1);
        read(HEAT_1);

        Request wish = new Request(Optional.empty(), List.of(new ValueCode("HeatVolume")), Duration.ofSeconds(30));

        assertThat(site.core
                        .readSensor()
                        .read(Caller.LOCAL, HEAT_1, wish)
                        .reading()
                        .values())
                .extracting(value -> value.code().toString())
                .containsExactly("HeatVolume");
    }

    @Test
    void are_not_exceeded_by_polls() throws InterruptedException {
        for (int i = 0; i < 6; i++) {
            site.core.pollSensors().pollDue();
            awaitQuiet();
            site.ticker.leap(MINUTE);
            site.clock.leap(MINUTE);
        }

        assertThat(site.devices.seen()).hasSize(2);
    }

    private void awaitQuiet() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void answer(int energy) {
        site.devices.with(METER, new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=" + energy)));
    }

    private Answer read(SensorUid uid) {
        Answer answer = site.core.readSensor().read(Caller.LOCAL, uid, Request.NOW);
        site.clock.leap(MINUTE);
        return answer;
    }
}
