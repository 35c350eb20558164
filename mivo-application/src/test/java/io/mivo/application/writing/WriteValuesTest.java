package io.mivo.application.writing;

import static io.mivo.application.TestSite.AHU_1;
import static io.mivo.application.TestSite.HEAT_1;
import static io.mivo.application.TestSite.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.TestSite;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.port.driving.WriteValues.Answer;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Request;
import io.mivo.application.port.driving.WriteValues.Summary;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WriteValuesTest {
    private final TestSite site = TestSite.standing();
    private final WriteValues writeValues = site.core.writeValues();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void writes_a_set_point_and_tells_what_was_read_back() {
        site.devices.with(UNIT, new VisitOutcome.ReadBack(Octets.ofHex("00d7"), true));

        Answer answer = write(setpoint("21.5"));

        assertThat(answer.summary()).isEqualTo(Summary.OK);
        assertThat(answer.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(WriteResult.WRITTEN);
            assertThat(outcome.readBack())
                    .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("21.5"));
        });
        assertThat(written()).containsExactly("00d7");
    }

    @Test
    void tells_a_mismatch_with_what_the_device_holds() {
        site.devices.with(UNIT, new VisitOutcome.ReadBack(Octets.ofHex("00c8"), false));

        Outcome outcome = only(write(setpoint("21.5")));

        assertThat(outcome.result()).isEqualTo(WriteResult.MISMATCH);
        assertThat(outcome.readBack())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("20.0"));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new VisitOutcome.Silent("x"), WriteResult.NO_ANSWER),
                Arguments.of(new VisitOutcome.Unconfirmed("x"), WriteResult.UNCONFIRMED),
                Arguments.of(new VisitOutcome.Garbled("x"), WriteResult.UNCONFIRMED),
                Arguments.of(new VisitOutcome.DeviceRefused("x"), WriteResult.DEVICE_ERROR),
                Arguments.of(new VisitOutcome.LineDown("x"), WriteResult.BUS_UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tells_every_failure_as_it_is(VisitOutcome outcome, WriteResult expected) {
        site.devices.with(UNIT, outcome);

        Answer answer = write(setpoint("21.5"));

        assertThat(only(answer).result()).isEqualTo(expected);
        assertThat(answer.summary()).isEqualTo(Summary.PARTIAL);
    }

    @Test
    void does_not_know_what_a_write_did_in_whose_middle_mivo_failed() {
        site.devices.with(UNIT, visit -> {
            throw new IllegalStateException("planted");
        });

        assertThat(only(write(setpoint("21.5"))).result()).isEqualTo(WriteResult.UNCONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "ahu-1, HeatingSetpoint, 4.5, , OUT_OF_RANGE",
        "ahu-1, HeatingSetpoint, 35.5, , OUT_OF_RANGE",
        "ahu-1, HeatingSetpoint, 21.3, , OUT_OF_RANGE",
        "ahu-1, HeatingSetpoint, 21.5, kWh, WRONG_UNIT",
        "ahu-1, HeatingSetpoint, 21.5, furlong, WRONG_UNIT",
        "ahu-1, RoomSensorTemperature, 21.5, , NOT_WRITABLE",
        "ahu-1, HeatEnergy, 21.5, , UNKNOWN_VALUE",
        "nobody, HeatingSetpoint, 21.5, , UNKNOWN_SENSOR",
        "'not a uid', HeatingSetpoint, 21.5, , UNKNOWN_SENSOR",
        "heat-1, HeatEnergy, 21.5, , UNKNOWN_VALUE",
    })
    void refuses_what_must_not_go_out(String uid, String code, String value, String unit, WriteResult expected) {
        Item item = new Item(uid, new ValueCode(code), new BigDecimal(value), Optional.ofNullable(unit));

        Answer answer = write(item);

        assertThat(only(answer).result()).isEqualTo(expected);
        assertThat(answer.summary()).isEqualTo(Summary.REFUSED);
        assertThat(site.devices.seen()).isEmpty();
    }

    @Test
    void sends_nothing_when_any_item_is_refused() {
        Answer answer = write(setpoint("21.5"), item("nobody", "HeatEnergy", "1"));

        assertThat(answer.outcomes())
                .extracting(Outcome::result)
                .containsExactly(WriteResult.NOT_SENT, WriteResult.UNKNOWN_SENSOR);
        assertThat(site.devices.seen()).isEmpty();
    }

    @Test
    void only_checks_in_a_dry_run() {
        Request request = new Request(List.of(setpoint("21.5")), true, Duration.ofSeconds(30));

        Answer answer = writeValues.write(Caller.LOCAL, request);

        assertThat(answer.summary()).isEqualTo(Summary.VALID);
        assertThat(only(answer).result()).isEqualTo(WriteResult.VALID);
        assertThat(site.devices.seen()).isEmpty();
    }

    @Test
    void accepts_a_unit_that_converts_exactly() {
        site.devices.with(UNIT, new VisitOutcome.ReadBack(Octets.ofHex("00d7"), true));
        Item item = new Item("ahu-1", new ValueCode("HeatingSetpoint"), new BigDecimal("21.5"), Optional.of("°C"));

        assertThat(only(write(item)).result()).isEqualTo(WriteResult.WRITTEN);
    }

    @Test
    void cancels_a_write_that_is_still_queued_at_the_timeout() throws InterruptedException {
        var gate = site.devices.hold(UNIT);
        Thread reader = new Thread(() -> site.core
                .readSensor()
                .read(Caller.LOCAL, AHU_1, io.mivo.application.port.driving.ReadSensor.Request.NOW));
        reader.start();
        while (site.devices.seen().isEmpty()) {
            Thread.onSpinWait();
        }

        Request request = new Request(List.of(setpoint("21.5")), false, Duration.ofMillis(50));
        Answer answer = writeValues.write(Caller.LOCAL, request);
        gate.countDown();
        reader.join();

        assertThat(only(answer).result()).isEqualTo(WriteResult.BUS_BUSY);
        assertThat(written()).isEmpty();
    }

    @Test
    void refuses_the_same_value_twice() {
        assertThatThrownBy(() -> write(setpoint("21.5"), setpoint("22")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.MALFORMED);
                    assertThat(refused.faults()).extracting("pointer").containsExactly("/writes/1");
                });
    }

    @Test
    void refuses_an_empty_request() {
        assertThatThrownBy(WriteValuesTest.this::write).isInstanceOf(RefusedException.class);
    }

    @Test
    void needs_the_scope() {
        Caller machine = TestSite.machine(Set.of(Scope.SENSORS_READ), AHU_1, HEAT_1);
        Request request = new Request(List.of(setpoint("21.5")), false, Duration.ofSeconds(30));

        assertThatThrownBy(() -> writeValues.write(machine, request))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_PERMITTED));
    }

    private Answer write(Item... items) {
        return writeValues.write(Caller.LOCAL, new Request(List.of(items), false, Duration.ofSeconds(30)));
    }

    private static Item setpoint(String value) {
        return item("ahu-1", "HeatingSetpoint", value);
    }

    private static Item item(String uid, String code, String value) {
        return new Item(uid, new ValueCode(code), new BigDecimal(value), Optional.empty());
    }

    private static Outcome only(Answer answer) {
        assertThat(answer.outcomes()).hasSize(1);
        return answer.outcomes().get(0);
    }

    private List<String> written() {
        return site.devices.seen().stream()
                .map(each -> each.visit())
                .filter(Visit.WriteRegister.class::isInstance)
                .map(visit -> ((Visit.WriteRegister) visit).write().hex())
                .toList();
    }
}
