package io.mivo.adapter.http.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @ParameterizedTest
    @CsvSource({
        "HeatEnergy, Energy",
        "HeatForwardTemperature, Forward temperature",
        "HotWaterVolume, Volume",
        "RoomSensorCO2, CO2",
        "RoomSensorTemperature, Temperature",
        "ElectricityActiveEnergyImportTotal, Active energy import total",
        "ElectricityVoltageL1, Voltage L1",
        "HeatingSetpoint, Heating setpoint",
        "CoolingSetpoint, Cooling setpoint",
        "StatusCode, Status code",
        "X_Fan_speed, Fan speed",
        "X_SupplyAirTemperature, Supply air temperature",
    })
    void of_codes_are_words(String code, String expected) {
        assertThat(Labels.of(value(code, ReadValue.Detail.MAIN))).isEqualTo(expected);
    }

    @Test
    void of_other_values_say_which_they_are() {
        Position position = new Position(1, 2, 0, Position.Function.MAXIMUM);
        ReadValue.Detail detail = new ReadValue.Detail(position, Optional.empty(), List.of("PerHour"));

        assertThat(Labels.of(value("HeatPower", detail))).isEqualTo("Power, storage 1, tariff 2, maximum, per hour");
    }

    private static ReadValue value(String code, ReadValue.Detail detail) {
        ValueCode base = new ValueCode(code);
        return new ReadValue(base, Optional.of(base), new Measured.Words(""), Optional.empty(), detail);
    }
}
