package io.mivo.application.setting;

import static io.mivo.application.TestSite.HEAT_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.TestSite;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SetMeter;
import io.mivo.application.port.driving.SetMeter.Answer;
import io.mivo.application.port.driving.SetMeter.Request;
import io.mivo.application.port.driving.SetMeter.Result;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.DeviceAddress.Primary;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A meter at primary address 5 with the number 12345678. */
class SetMeterTest {
    private static final Primary OLD = new Primary(5);
    private static final Primary NEW = new Primary(7);
    private static final SecondaryAddress NUMBER = SecondaryAddress.parse("123456782D2C1004");
    private static final MeterSetting TO_NEW = new MeterSetting.PrimaryAddress(NEW);
    private static final VisitOutcome DONE =
            new VisitOutcome.ReadOut(new RawAnswer.Telegrams(List.of(), true), true, "it answers at primary 7");

    private final TestSite site = TestSite.standing();
    private final SetMeter setMeter = site.core.setMeter();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void asks_who_is_there_and_whether_the_new_address_is_free_and_sets_once() {
        meterAt(OLD, DONE);

        Answer answer = set(OLD, TO_NEW);

        assertThat(answer.result()).isEqualTo(Result.SET);
        assertThat(answer.detail()).isEqualTo("it answers at primary 7");
        assertThat(answer.before().orElseThrow().meter().secondary()).contains(NUMBER);
        assertThat(visits())
                .containsExactly(new Visit.ProbeMeter(OLD), new Visit.ProbeMeter(NEW), new Visit.SetMeter(OLD, TO_NEW));
    }

    @Test
    void tells_which_sensors_lead_astray_afterwards() {
        meterAt(OLD, DONE);

        assertThat(set(OLD, TO_NEW).outdated()).containsExactly(HEAT_1);
        assertThat(set(OLD, new MeterSetting.Speed(9600)).outdated()).isEmpty();
    }

    @Test
    void tells_which_sensors_select_the_old_number() {
        Sensor selecting = sensor("by-number", SecondaryAddress.ofIdentification("12345678"));
        Sensor open = sensor("by-any", SecondaryAddress.ofIdentification("FFFFFFFF"));
        site.core.applySite().apply(Site.of(TestSite.buses(), List.of(selecting, open)), false);
        meterAt(OLD, DONE);
        MeterSetting renumbered = new MeterSetting.Identification(SecondaryAddress.ofIdentification("87654321"));

        Answer answer = set(OLD, renumbered);

        assertThat(answer.outdated()).containsExactly(new SensorUid("by-number"));
        assertThat(visits()).contains(new Visit.ProbeMeter(NUMBER.withIdentification("87654321")));
    }

    @Test
    void leaves_a_meter_alone_whose_new_address_is_taken() {
        meterAt(OLD, DONE);
        site.devices.with(NEW, met(NEW, SecondaryAddress.parse("876543212D2C1004")));

        Answer answer = set(OLD, TO_NEW);

        assertThat(answer.result()).isEqualTo(Result.REFUSED);
        assertThat(answer.detail()).isEqualTo("primary 7 is taken: another meter answers there");
        assertThat(settings()).isEmpty();
    }

    @Test
    void sets_a_selected_meter_to_the_address_that_it_has_already() {
        meterAt(NUMBER, DONE);
        site.devices.with(NEW, met(NEW, NUMBER));

        assertThat(set(NUMBER, TO_NEW).result()).isEqualTo(Result.SET);
    }

    static Stream<Arguments> meetings() {
        return Stream.of(
                Arguments.of(new VisitOutcome.Silent("x"), Result.NO_ANSWER),
                Arguments.of(new VisitOutcome.Garbled("x"), Result.REFUSED),
                Arguments.of(new VisitOutcome.LineDown("x"), Result.BUS_UNAVAILABLE));
    }

    @ParameterizedTest
    @MethodSource("meetings")
    void sends_nothing_where_not_exactly_one_meter_answers(VisitOutcome met, Result expected) {
        site.devices.with(OLD, met);

        Answer answer = set(OLD, TO_NEW);

        assertThat(answer.result()).isEqualTo(expected);
        assertThat(answer.before()).isEmpty();
        assertThat(settings()).isEmpty();
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(new VisitOutcome.Silent("x"), Result.NO_ANSWER, false),
                Arguments.of(new VisitOutcome.Unconfirmed("x"), Result.UNCONFIRMED, true),
                Arguments.of(new VisitOutcome.Garbled("x"), Result.UNCONFIRMED, true),
                Arguments.of(new VisitOutcome.DeviceRefused("x"), Result.DEVICE_ERROR, false),
                Arguments.of(new VisitOutcome.LineDown("x"), Result.BUS_UNAVAILABLE, false),
                Arguments.of(new VisitOutcome.Sent(), Result.SENT, true),
                Arguments.of(
                        new VisitOutcome.ReadOut(new RawAnswer.Telegrams(List.of(), true), false, "x"),
                        Result.MISMATCH,
                        false));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void tells_everything_as_it_is_and_never_sends_twice(VisitOutcome came, Result expected, boolean astray) {
        meterAt(OLD, came);

        Answer answer = set(OLD, TO_NEW);

        assertThat(answer.result()).isEqualTo(expected);
        assertThat(answer.outdated().isEmpty()).isNotEqualTo(astray);
        assertThat(settings()).hasSize(1);
    }

    @Test
    void refuses_what_is_no_meter() {
        Request request = new Request(TestSite.UNIT, TO_NEW, SetMeter.USUAL_TIMEOUT);

        assertThatThrownBy(() -> setMeter.set(new BusId("power"), request)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> setMeter.set(new BusId("nowhere"), request)).isInstanceOf(RefusedException.class);
        assertThat(visits()).isEmpty();
    }

    private Answer set(DeviceAddress address, MeterSetting setting) {
        return setMeter.set(new BusId("heat"), new Request(address, setting, Duration.ofSeconds(30)));
    }

    private void meterAt(DeviceAddress address, VisitOutcome whenSet) {
        site.devices.with(address, visit -> visit instanceof Visit.SetMeter ? whenSet : met(OLD, NUMBER));
    }

    private static VisitOutcome met(Primary primary, SecondaryAddress secondary) {
        FoundMeter meter = new FoundMeter(Optional.of(primary.number()), Optional.of(secondary), MeterType.HEAT);
        Octets telegram = FakeAnswers.telegram("HeatEnergy=1").frames().get(0);
        return new VisitOutcome.Met(meter, telegram);
    }

    private static Sensor sensor(String uid, DeviceAddress address) {
        return TestSite.sensor(
                new SensorUid(uid), "heat", address, DeviceProfile.WHATEVER_IT_SENDS, SensorState.ON_DEMAND);
    }

    private List<Visit> visits() {
        return site.devices.seen().stream().map(each -> each.visit()).toList();
    }

    private List<Visit> settings() {
        return visits().stream().filter(Visit.SetMeter.class::isInstance).toList();
    }
}
