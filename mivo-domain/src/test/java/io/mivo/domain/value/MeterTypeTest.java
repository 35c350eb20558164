package io.mivo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeterTypeTest {
    @Test
    void the_types_are_those_of_the_contract() {
        String contract = "Electricity Heat Cooling HeatCooling HotWater ColdWater Water Gas Oil Steam RoomSensor"
                + " HeatCostAllocator Pressure AirHandling HeatPump Inverter Other";

        assertThat(Arrays.stream(MeterType.values()).map(MeterType::word)).containsExactly(contract.split(" "));
    }

    @Test
    void a_type_is_found_by_its_exact_word() {
        assertThat(MeterType.ofWord("HotWater")).contains(MeterType.HOT_WATER);
        assertThat(MeterType.ofWord("hotwater")).isEmpty();
    }
}
