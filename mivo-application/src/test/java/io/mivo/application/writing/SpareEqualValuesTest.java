package io.mivo.application.writing;

import static io.mivo.application.TestSite.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.port.driving.WriteValues.Answer;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Request;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.access.Caller;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpareEqualValuesTest {
    private final TestSite site = TestSite.standing();
    private final WriteValues writeValues = site.core.writeValues();

    @AfterEach
    void close() {
        site.core.close();
    }

    @Test
    void asks_first_whether_the_device_still_holds_what_was_written_a_short_while_ago() {
        write(readBack("00d7"), setpoint("21.5"));

        Outcome outcome = only(write(new VisitOutcome.HeldAlready(Octets.ofHex("00d7")), setpoint("21.50")));

        assertThat(spared()).containsExactly(false, true);
        assertThat(outcome.result()).isEqualTo(WriteResult.WRITTEN);
        assertThat(outcome.readBack())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("21.5"));
        assertThat(outcome.detail())
                .contains("the device held it already, so it was not written again; 'force' writes it all the same");
    }

    @Test
    void writes_an_equal_value_again_when_its_time_is_over() {
        write(readBack("00d7"), setpoint("21.5"));
        site.ticker.leap(Duration.ofMinutes(59));
        write(new VisitOutcome.HeldAlready(Octets.ofHex("00d7")), setpoint("21.5"));
        site.ticker.leap(Duration.ofMinutes(1));
        write(readBack("00d7"), setpoint("21.5"));

        assertThat(spared()).containsExactly(false, true, false);
    }

    @Test
    void writes_another_value_at_once() {
        write(readBack("00d7"), setpoint("21.5"));
        write(readBack("00dc"), setpoint("22"));
        write(readBack("00d7"), setpoint("21.5"));

        assertThat(spared()).containsExactly(false, false, false);
    }

    @Test
    void writes_an_equal_value_that_is_forced() {
        write(readBack("00d7"), setpoint("21.5"));
        Item forced =
                new Item("ahu-1", new ValueCode("HeatingSetpoint"), new BigDecimal("21.5"), Optional.empty(), true);
        write(readBack("00d7"), forced);

        assertThat(spared()).containsExactly(false, false);
    }

    @Test
    void writes_an_equal_value_after_one_that_went_wrong() {
        write(readBack("00d7"), setpoint("21.5"));
        write(new VisitOutcome.Unconfirmed("x"), setpoint("21.5"));
        write(readBack("00d7"), setpoint("21.5"));

        assertThat(spared()).containsExactly(false, true, false);
    }

    private Answer write(VisitOutcome outcome, Item item) {
        site.devices.with(UNIT, outcome);
        return write(item);
    }

    private static VisitOutcome readBack(String hex) {
        return new VisitOutcome.ReadBack(Octets.ofHex(hex), true);
    }

    private List<Boolean> spared() {
        return site.devices.seen().stream()
                .map(seen -> ((Visit.WriteRegister) seen.visit()).unlessHeld())
                .toList();
    }

    private Answer write(Item item) {
        return writeValues.write(Caller.LOCAL, new Request(List.of(item), false, Duration.ofSeconds(5)));
    }

    private static Outcome only(Answer answer) {
        return answer.outcomes().get(0);
    }

    private static Item setpoint(String value) {
        return new Item("ahu-1", new ValueCode("HeatingSetpoint"), new BigDecimal(value), Optional.empty());
    }
}
