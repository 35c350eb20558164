package io.mivo.application.writing;

import static io.mivo.application.TestSite.HEAT_1;
import static io.mivo.application.TestSite.METER;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Request;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.access.Caller;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.RecordWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes to a meter whose energy may be set from 5 to 35 kWh in steps of 500 Wh. */
class WriteRecordsTest {
    private static final String CODE = "HeatEnergy";

    private final TestSite site = new TestSite();

    @BeforeEach
    void apply() {
        WriteRule rule = new WriteRule(
                Optional.of(new BigDecimal("5000")),
                Optional.of(new BigDecimal("35000")),
                Optional.of(new BigDecimal("500")),
                true,
                WriteFunction.BY_WIDTH);
        Point energy =
                new Point.InRecord(new ValueCode(CODE), new RecordSelection(CODE, Position.MAIN), Optional.of(rule));
        Sensor meter =
                TestSite.sensor(HEAT_1, "heat", METER, new DeviceProfile(List.of(energy)), SensorState.ON_DEMAND);
        assertThat(site.core
                        .applySite()
                        .apply(Site.of(TestSite.buses(), List.of(meter)), false)
                        .isDone())
                .isTrue();
    }

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void sends_the_record_as_the_meter_coded_it_and_tells_what_it_holds_then() {
        readOnce();
        answerWrites(new VisitOutcome.ReadOut(FakeAnswers.telegram("HeatEnergy=6500"), true, "6500 Wh"));

        Outcome outcome = write("6.5", "kWh");

        assertThat(outcome.result()).isEqualTo(WriteResult.WRITTEN);
        assertThat(outcome.readBack())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("6500"));
        assertThat(written()).containsExactly(new RecordWrite("04", "13", "a02e6300", true));
    }

    @Test
    void keeps_the_readout_after_a_write_as_the_newest_reading() {
        readOnce();
        answerWrites(new VisitOutcome.ReadOut(FakeAnswers.telegram("HeatEnergy=6500"), true, "6500 Wh"));
        write("6500", null);

        ReadSensor.Request stored =
                new ReadSensor.Request(Optional.of(Duration.ofMinutes(1)), List.of(), Duration.ofSeconds(1));
        ReadSensor.Answer answer = site.core.readSensor().read(Caller.LOCAL, HEAT_1, stored);

        assertThat(answer.fromCache()).isTrue();
        assertThat(answer.reading().values().get(0).measured().text()).contains("6500");
    }

    @Test
    void tells_a_mismatch_with_what_the_meter_holds() {
        readOnce();
        answerWrites(new VisitOutcome.ReadOut(FakeAnswers.telegram("HeatEnergy=6000"), false, "it holds 6000 Wh"));

        Outcome outcome = write("6500", null);

        assertThat(outcome.result()).isEqualTo(WriteResult.MISMATCH);
        assertThat(outcome.readBack())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("6000"));
        assertThat(outcome.detail()).contains("it holds 6000 Wh");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new VisitOutcome.Silent("x"), WriteResult.NO_ANSWER),
                Arguments.of(new VisitOutcome.Unconfirmed("x"), WriteResult.UNCONFIRMED),
                Arguments.of(
                        new VisitOutcome.ReadOut(FakeAnswers.telegram("HeatVolume=1"), false, "x"),
                        WriteResult.UNCONFIRMED),
                Arguments.of(new VisitOutcome.DeviceRefused("x"), WriteResult.DEVICE_ERROR),
                Arguments.of(new VisitOutcome.LineDown("x"), WriteResult.BUS_UNAVAILABLE),
                Arguments.of(new VisitOutcome.Sent(), WriteResult.SENT));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tells_everything_else_as_it_is_and_sends_once(VisitOutcome came, WriteResult expected) {
        readOnce();
        answerWrites(came);

        assertThat(write("6500", null).result()).isEqualTo(expected);
        assertThat(written()).hasSize(1);
    }

    @Test
    void refuses_to_write_to_a_meter_that_was_never_read() {
        Outcome outcome = write("6500", null);

        assertThat(outcome.result()).isEqualTo(WriteResult.NOT_WRITABLE);
        assertThat(outcome.detail())
                .contains("the meter was never read: read it once, so that MIVO sees how it codes HeatEnergy");
        assertThat(site.devices.seen()).isEmpty();
    }

    @Test
    void refuses_when_two_records_are_meant() {
        answerReads("HeatEnergy=1 HeatEnergy=2");
        site.core.readSensor().read(Caller.LOCAL, HEAT_1, ReadSensor.Request.NOW);

        assertThat(write("6500", null).result()).isEqualTo(WriteResult.NOT_WRITABLE);
        assertThat(written()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4500, , OUT_OF_RANGE",
        "36, kWh, OUT_OF_RANGE",
        "6600, , OUT_OF_RANGE",
        "6500, m3, WRONG_UNIT",
        "1, J, WRONG_UNIT",
    })
    void refuses_what_must_not_go_out(String value, String unit, WriteResult expected) {
        readOnce();

        assertThat(write(value, unit).result()).isEqualTo(expected);
        assertThat(written()).isEmpty();
    }

    @Test
    void is_listed_with_its_range_and_step() {
        ListActiveSensors.Page page = site.core
                .listActiveSensors()
                .list(Caller.LOCAL, new ListActiveSensors.Request(Optional.empty(), Optional.empty()));

        assertThat(page.sensors().get(0).values()).singleElement().satisfies(value -> {
            assertThat(value.code().text()).isEqualTo(CODE);
            assertThat(value.write().flatMap(WriteRule::step)).contains(new BigDecimal("500"));
        });
    }

    private void readOnce() {
        answerReads("HeatEnergy=12345");
        site.core.readSensor().read(Caller.LOCAL, HEAT_1, ReadSensor.Request.NOW);
    }

    private void answerReads(String text) {
        site.devices.with(METER, new VisitOutcome.Answered(FakeAnswers.telegram(text)));
    }

    private void answerWrites(VisitOutcome outcome) {
        site.devices.with(METER, outcome);
    }

    private Outcome write(String value, String unit) {
        Item item = new Item("heat-1", new ValueCode(CODE), new BigDecimal(value), Optional.ofNullable(unit));
        List<Outcome> outcomes = site.core
                .writeValues()
                .write(Caller.LOCAL, new Request(List.of(item), false, Duration.ofSeconds(30)))
                .outcomes();
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private List<RecordWrite> written() {
        return site.devices.seen().stream()
                .map(each -> each.visit())
                .filter(Visit.WriteRecord.class::isInstance)
                .map(visit -> ((Visit.WriteRecord) visit).write())
                .toList();
    }
}
