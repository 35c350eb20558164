package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.Register.Reading;
import io.mivo.domain.profile.Register.Scaling;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredRegisterTest {
    private final Site site = SiteTexts.house12().site();

    @Test
    void is_shifted_scaled_and_summed() {
        Register addend = new Register(
                new RegisterSpan(RegisterTable.HOLDING, 140, 2),
                RegisterType.UINT32,
                RegisterOrder.ABCD,
                new Scaling(new BigDecimal("1000"), BigDecimal.ZERO, Optional.empty(), List.of()),
                Reading.PLAIN);
        Point energy = point(2, "ElectricityActiveEnergyImportTotal");

        assertThat(energy)
                .isEqualTo(new Point.InRegister(
                        energy.code(),
                        Unit.KILOWATT_HOUR,
                        new Register(
                                new RegisterSpan(RegisterTable.HOLDING, 116, 2),
                                RegisterType.UINT32,
                                RegisterOrder.CDAB,
                                new Scaling(
                                        new BigDecimal("0.001"),
                                        BigDecimal.ZERO,
                                        Optional.of(new RegisterSpan(RegisterTable.HOLDING, 120, 1)),
                                        List.of(addend)),
                                invalid("4294967295", "4294967294")),
                        Optional.empty()));
    }

    @Test
    void may_hold_a_text() {
        assertThat(register(2, "X_Device_Name").span()).isEqualTo(new RegisterSpan(RegisterTable.HOLDING, 160, 8));
        assertThat(register(2, "X_Device_Name").type()).isEqualTo(RegisterType.STRING);
    }

    @Test
    void of_a_coil_is_a_bit_with_labels_as_written() {
        Register pump = register(2, "X_Pump");

        assertThat(pump.type()).isEqualTo(RegisterType.BOOL);
        assertThat(pump.span()).isEqualTo(new RegisterSpan(RegisterTable.COIL, 103, 1));
        assertThat(pump.reading().labels()).isEqualTo(Map.of(BigInteger.ZERO, "Off", BigInteger.ONE, "No"));
    }

    @Test
    void may_name_its_bits_or_take_part_of_them() {
        assertThat(register(2, "ErrorCode").reading().flags()).isEqualTo(Map.of(0, "Sensor broken", 15, "Frost"));
        assertThat(register(2, "X_Upper_Octet").reading().mask()).contains(BigInteger.valueOf(65280));
        assertThat(register(2, "X_Alarm").reading().bit()).contains(3);
    }

    @Test
    void reads_the_bits_of_an_invalid_value_with_their_sign() {
        Register temperature = register(3, "RoomSensorTemperature");

        assertThat(temperature.reading()).isEqualTo(invalid("-32768"));
        assertThat(temperature.scaling().offset()).isEqualByComparingTo("-5");
    }

    @Test
    void may_be_written() {
        assertThat(point(3, "HeatingSetpoint").write())
                .contains(new WriteRule(
                        Optional.of(new BigDecimal("5")),
                        Optional.of(new BigDecimal("35")),
                        Optional.of(new BigDecimal("0.5")),
                        true,
                        WriteFunction.MULTIPLE_REGISTERS));
        assertThat(point(3, "X_Reset").write())
                .contains(new WriteRule(
                        Optional.empty(), Optional.empty(), Optional.empty(), false, WriteFunction.BY_WIDTH));
    }

    private Point point(int sensor, String code) {
        return site.sensors()
                .orElseThrow()
                .get(sensor)
                .entry()
                .profile()
                .point(new ValueCode(code))
                .orElseThrow();
    }

    private Register register(int sensor, String code) {
        return ((Point.InRegister) point(sensor, code)).register();
    }

    private static Reading invalid(String... values) {
        List<BigInteger> raw = List.of(values).stream().map(BigInteger::new).toList();
        return new Reading(Optional.empty(), Optional.empty(), raw, Map.of(), Map.of());
    }
}
