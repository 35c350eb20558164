package io.mivo.application.reading;

import static io.mivo.application.TestSite.AHU_1;
import static io.mivo.application.TestSite.HEAT_1;
import static io.mivo.application.TestSite.METER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.ReadSensor.Answer;
import io.mivo.application.port.driving.ReadSensor.Request;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadSensorTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestSite site = TestSite.standing();
    private final ReadSensor readSensor = site.core.readSensor();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void gives_the_values_of_the_device_stamped_by_the_clock() {
        answer("HeatEnergy=12345000 HeatVolume=3.5");

        Answer answer = read(HEAT_1, Request.NOW);

        assertThat(answer.fromCache()).isFalse();
        assertThat(answer.reading().result()).isEqualTo(ReadResult.OK);
        assertThat(answer.reading().timestamp()).isEqualTo(Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(numbers(answer)).containsExactly(new BigDecimal("12345000"), new BigDecimal("3.5"));
    }

    @Test
    void a_silent_device_yields_no_answer_and_no_values() {
        answer("HeatEnergy=1");
        read(HEAT_1, Request.NOW);
        site.devices.with(METER, new VisitOutcome.Silent("nothing within PT1S"));

        Answer answer = read(HEAT_1, Request.NOW);

        assertThat(answer.reading().result()).isEqualTo(ReadResult.NO_ANSWER);
        assertThat(answer.reading().values()).isEmpty();
        assertThat(answer.reading().outcome().detail()).contains("nothing within PT1S");
    }

    @Test
    void every_failure_has_its_own_result() {
        assertThat(resultOf(new VisitOutcome.Garbled("checksum"))).isEqualTo(ReadResult.BAD_ANSWER);
        assertThat(resultOf(new VisitOutcome.DeviceRefused("exception 2"))).isEqualTo(ReadResult.DEVICE_ERROR);
        assertThat(resultOf(new VisitOutcome.LineDown("refused"))).isEqualTo(ReadResult.BUS_UNAVAILABLE);
    }

    @Test
    void serves_a_kept_reading_that_is_young_enough() {
        answer("HeatEnergy=1");
        read(HEAT_1, Request.NOW);
        answer("HeatEnergy=2");
        site.clock.leap(MINUTE);

        Answer kept = read(HEAT_1, maxAge(MINUTE));
        site.clock.leap(Duration.ofMillis(1));
        Answer fresh = read(HEAT_1, maxAge(MINUTE));

        assertThat(kept.fromCache()).isTrue();
        assertThat(numbers(kept)).containsExactly(BigDecimal.ONE);
        assertThat(fresh.fromCache()).isFalse();
        assertThat(numbers(fresh)).containsExactly(new BigDecimal("2"));
    }

    @Test
    void never_serves_a_failed_attempt_from_the_cache() {
        answer("HeatEnergy=1");
        read(HEAT_1, Request.NOW);
        site.devices.with(METER, new VisitOutcome.Silent("nothing"));
        read(HEAT_1, Request.NOW);

        Answer kept = read(HEAT_1, maxAge(MINUTE));

        assertThat(kept.fromCache()).isTrue();
        assertThat(numbers(kept)).containsExactly(BigDecimal.ONE);
    }

    @Test
    void gives_the_wanted_codes_alone() {
        answer("HeatEnergy=1 HeatVolume=2");

        Answer answer = read(HEAT_1, codes("HeatVolume"));

        assertThat(numbers(answer)).containsExactly(new BigDecimal("2"));
    }

    @Test
    void refuses_a_code_the_sensor_does_not_have() {
        assertThatThrownBy(() -> read(AHU_1, codes("HeatEnergy")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
                    assertThat(refused.faults()).extracting("pointer").containsExactly("/codes/0");
                });
        assertThat(site.devices.seen()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT5M0.001S"})
    void refuses_a_timeout_out_of_range(String timeout) {
        Request request = new Request(Optional.empty(), List.of(), Duration.parse(timeout));

        assertRefused(Reason.MALFORMED, () -> read(HEAT_1, request));
    }

    @Test
    void hides_what_the_caller_may_not_see() {
        Caller machine = TestSite.machine(Set.of(Scope.SENSORS_READ), AHU_1);

        assertRefused(Reason.UNKNOWN_SENSOR, () -> readSensor.read(machine, HEAT_1, Request.NOW));
        assertRefused(Reason.UNKNOWN_SENSOR, () -> read(new SensorUid("nobody"), Request.NOW));
    }

    @Test
    void needs_the_scope() {
        Caller machine = TestSite.machine(Set.of(Scope.SENSORS_WRITE), HEAT_1);

        assertRefused(Reason.NOT_PERMITTED, () -> readSensor.read(machine, HEAT_1, Request.NOW));
    }

    @Test
    void refuses_a_sensor_that_is_switched_off() {
        Sensor off = TestSite.sensor(
                HEAT_1,
                "heat",
                METER,
                TestSite.heat().profile(),
                new SensorState(false, Optional.empty(), Optional.empty(), Optional.empty()));
        site.storage.changes().apply(SiteChange.ofSensors(List.of(off)));

        assertRefused(Reason.SENSOR_DISABLED, () -> read(HEAT_1, Request.NOW));
    }

    @Test
    void stops_at_the_instant_the_license_ends() {
        answer("HeatEnergy=1");
        Instant end = Instant.parse("2026-11-23T12:00:10Z");
        License.Term term = new License.Term(Optional.empty(), Optional.of(end));
        License ending = new License(new LicenseId("ending"), "Somebody", Optional.empty(), Optional.empty(), term);
        site.storage.licenses().keep(ending, "");
        site.storage
                .changes()
                .apply(SiteChange.ofSensors(List.of(TestSite.heat().withSeat(Optional.of(ending)))));

        site.clock.leap(Duration.ofMillis(9_999));
        assertThat(read(HEAT_1, Request.NOW).reading().result()).isEqualTo(ReadResult.OK);
        site.clock.leap(Duration.ofMillis(1));

        assertRefused(Reason.NOT_LICENSED, () -> read(HEAT_1, Request.NOW));
        assertThat(site.core
                        .listActiveSensors()
                        .list(Caller.LOCAL, io.mivo.application.port.driving.ListActiveSensors.Request.ALL)
                        .sensors())
                .extracting(each -> each.sensor().uid())
                .containsExactly(AHU_1);
    }

    private ReadResult resultOf(VisitOutcome outcome) {
        site.devices.with(METER, outcome);
        return read(HEAT_1, Request.NOW).reading().result();
    }

    private void answer(String text) {
        site.devices.with(METER, new VisitOutcome.Answered(FakeAnswers.text(text)));
    }

    private Answer read(SensorUid uid, Request request) {
        return readSensor.read(Caller.LOCAL, uid, request);
    }

    private static Request maxAge(Duration maxAge) {
        return new Request(Optional.of(maxAge), List.of(), ReadSensor.USUAL_TIMEOUT);
    }

    private static Request codes(String code) {
        return new Request(Optional.empty(), List.of(new ValueCode(code)), ReadSensor.USUAL_TIMEOUT);
    }

    private static List<BigDecimal> numbers(Answer answer) {
        return answer.reading().values().stream()
                .map(value -> value.measured().number().orElseThrow())
                .toList();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
