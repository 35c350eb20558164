package io.mivo.adapter.http.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.Samples;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ValueLinesTest {
    private static final ReadValue SERIAL =
            Samples.value("FabricationNumber", new Measured.Words("70020002"), Optional.empty());

    @Test
    void begin_with_the_amounts_in_the_order_of_the_device() {
        ReadValue volume = Samples.amount("WaterVolume", "88.231", Unit.CUBIC_METRE);
        ReadValue flow = Samples.amount("WaterFlow", "0.4", Unit.CUBIC_METRE_PER_HOUR);

        ValueLines lines = ValueLines.of(List.of(SERIAL, volume, flow));

        assertThat(lines.main()).extracting(ValueLine::label).containsExactly("Volume", "Flow", "Fabrication number");
        assertThat(lines.more()).isEmpty();
    }

    @Test
    void put_what_is_beyond_six_amounts_under_more() {
        List<ReadValue> values = IntStream.rangeClosed(1, 8)
                .mapToObj(each -> amount("X_A" + each))
                .toList();

        ValueLines lines = ValueLines.of(values);

        assertThat(lines.main()).hasSize(6);
        assertThat(lines.more()).extracting(ValueLine::code).containsExactly("X_A7", "X_A8");
    }

    @Test
    void lose_nothing() {
        ReadValue historic = new ReadValue(
                new ValueCode("HeatEnergy.S1"),
                Optional.of(new ValueCode("HeatEnergy")),
                new Measured.Words("x"),
                Optional.empty(),
                ReadValue.Detail.MAIN);

        ValueLines lines =
                ValueLines.of(List.of(SERIAL, SERIAL, SERIAL, SERIAL, SERIAL, SERIAL, historic, amount("X_A")));

        assertThat(lines.main()).extracting(ValueLine::code).containsExactly("X_A");
        assertThat(lines.more()).hasSize(7);
    }

    private static ReadValue amount(String code) {
        return Samples.amount(code, "1", Unit.WATT);
    }
}
