package io.mivo.domain.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.quantity.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    /** Section 6 of the contract: a published code is never renamed, nor its unit changed. */
    @ParameterizedTest
    @CsvSource({
        "RoomSensorTemperature, Celsius",
        "RoomSensorHumidity, %",
        "RoomSensorCO2, ppm",
        "HeatEnergy, Wh",
        "HeatVolume, m3",
        "HeatPower, W",
        "HeatFlow, m3/h",
        "HeatForwardTemperature, Celsius",
        "HeatReturnTemperature, Celsius",
        "HeatTemperatureDifference, K",
        "HotWaterVolume, m3",
        "ColdWaterVolume, m3",
        "WaterVolume, m3",
        "GasVolume, m3",
        "ElectricityActiveEnergyImportTotal, Wh",
        "ElectricityActiveEnergyExportTotal, Wh",
        "ElectricityActivePowerTotal, W",
        "ElectricityActivePowerL1, W",
        "ElectricityActivePowerL2, W",
        "ElectricityActivePowerL3, W",
        "ElectricityVoltageL1, V",
        "ElectricityVoltageL2, V",
        "ElectricityVoltageL3, V",
        "ElectricityCurrentL1, A",
        "ElectricityCurrentL2, A",
        "ElectricityCurrentL3, A",
        "ElectricityFrequency, Hz",
        "ElectricityPowerFactorTotal, 1",
        "HeatingSetpoint, Celsius",
        "CoolingSetpoint, Celsius",
        "StatusCode, 1",
        "ErrorCode, 1"
    })
    void it_holds_every_published_code_with_its_unit(String code, String unit) {
        assertThat(Catalogue.find(new ValueCode(code))).hasValueSatisfying(found -> {
            assertThat(found.code()).hasToString(code);
            assertThat(found.unit()).hasToString(unit);
            assertThat(found.kind()).isEqualTo(ValueKind.NUMBER);
        });
    }

    @Test
    void no_two_meanings_share_a_code() {
        assertThat(Catalogue.all()).extracting(CatalogueCode::code).doesNotHaveDuplicates();
        for (MeterType type : MeterType.values()) {
            for (Term term : Term.values()) {
                Optional<CatalogueCode> found = Catalogue.find(type, term);
                assertThat(found.orElseThrow().meaning()).startsWith(type.word() + ": " + term.meaning());
            }
        }
    }

    @Test
    void no_code_is_a_users_own() {
        assertThat(Catalogue.all()).noneMatch(each -> each.code().isOwn());
    }

    @ParameterizedTest
    @CsvSource({
        "ENERGY, NONE, NONE, ElectricityActiveEnergyImportTotal",
        "ENERGY, NONE, EXPORT, ElectricityActiveEnergyExportTotal",
        "ENERGY, L2, IMPORT, ElectricityActiveEnergyImportL2",
        "POWER, L3, NONE, ElectricityActivePowerL3",
        "VOLTAGE, L1_L2, NONE, ElectricityVoltageL1L2",
        "FREQUENCY, NONE, NONE, ElectricityFrequency"
    })
    void phases_and_directions_are_part_of_electric_codes(Term term, Phase phase, Direction direction, String code) {
        assertThat(Catalogue.find(MeterType.ELECTRICITY, term, phase, direction))
                .hasValueSatisfying(found -> assertThat(found.code()).hasToString(code));
    }

    @ParameterizedTest
    @CsvSource({"HEAT, ENERGY, L1, NONE", "WATER, VOLUME, NONE, EXPORT", "ELECTRICITY, VOLTAGE, L1, IMPORT"})
    void what_means_nothing_has_no_code(MeterType type, Term term, Phase phase, Direction direction) {
        assertThat(Catalogue.find(type, term, phase, direction)).isEmpty();
    }

    @Test
    void a_code_fits_the_units_of_its_dimension() {
        CatalogueCode energy = Catalogue.find(new ValueCode("HeatEnergy")).orElseThrow();

        assertThat(energy.fits(Unit.GIGAJOULE)).isTrue();
        assertThat(energy.fits(Unit.CUBIC_METRE)).isFalse();
    }
}
