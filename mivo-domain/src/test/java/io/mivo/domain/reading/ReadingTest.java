package io.mivo.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingTest {
    private static final SensorUid SENSOR = new SensorUid("heat-1");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final ReadValue ENERGY =
            ReadValue.main(new ValueCode("HeatEnergy"), new Quantity(new BigDecimal("12345000"), Unit.WATT_HOUR));

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "PARTIAL", "LIMITED"})
    void a_failed_read_is_never_a_number(ReadResult failed) {
        Reading.Outcome outcome = Reading.Outcome.of(failed, "why");
        Reading.Content content = new Reading.Content(Optional.empty(), List.of(ENERGY), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> new Reading(SENSOR, NOON, outcome, content));
        assertThat(Reading.failed(SENSOR, NOON, outcome).values()).isEmpty();
    }

    @Test
    void a_plain_amount_carries_its_unit_and_its_exact_text() {
        assertThat(ENERGY.unit()).contains(Unit.WATT_HOUR);
        assertThat(ENERGY.measured().text()).contains("12345000");
        assertThat(ENERGY.base()).contains(ENERGY.code());
    }

    @Test
    void octets_cannot_be_changed_from_outside() {
        byte[] bytes = {0x68, 0x16};
        Octets octets = Octets.of(bytes);

        bytes[0] = 0;
        octets.toBytes()[1] = 0;

        assertThat(octets).hasToString("6816").isEqualTo(Octets.ofHex("6816"));
    }

    @Test
    void a_block_holds_two_octets_for_each_register_and_one_for_each_bit() {
        Octets four = Octets.ofHex("00010001");

        assertThat(new RawAnswer.Block(new RegisterSpan(RegisterTable.INPUT, 0, 2), four))
                .isNotNull();
        assertThat(new RawAnswer.Block(new RegisterSpan(RegisterTable.COIL, 0, 4), four))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RawAnswer.Block(new RegisterSpan(RegisterTable.INPUT, 0, 3), four));
    }
}
