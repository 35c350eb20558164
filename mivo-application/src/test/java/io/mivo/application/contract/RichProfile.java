package io.mivo.application.contract;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A profile in which everything occurs that a profile can say: every unit, table, type, order and function. */
final class RichProfile {
    private static final BigInteger ALL_OF_64_BITS = new BigInteger("18446744073709551615");

    static final DeviceProfile PROFILE = new DeviceProfile(
            Optional.of(new ProfileReference(new ProfileName("maker-model.2"), -7)), points(), rules());

    private RichProfile() {}

    private static BlockRules rules() {
        RegisterSpan range = new RegisterSpan(RegisterTable.INPUT, 7, 40);
        return new BlockRules(80, Optional.of(0), List.of(range, new RegisterSpan(RegisterTable.HOLDING, 0, 65_536)));
    }

    private static List<Point> points() {
        List<Point> points = new ArrayList<>(List.of(setpoint(), status(), sum(), record(), writtenRecord()));
        for (Unit unit : Unit.values()) {
            points.add(plain("X_" + unit.name(), unit, wordOf(unit)));
        }
        return points;
    }

    private static Register wordOf(Unit unit) {
        int number = unit.ordinal();
        RegisterType type = RegisterType.values()[number % RegisterType.values().length];
        RegisterOrder order = RegisterOrder.values()[number % RegisterOrder.values().length];
        RegisterTable table = RegisterTable.values()[number % RegisterTable.values().length];
        return new Register(
                new RegisterSpan(table, 65_535 - number, 1 + number),
                type,
                order,
                Register.Scaling.NONE,
                Register.Reading.PLAIN);
    }

    private static Point plain(String code, Unit unit, Register register) {
        return new Point.InRegister(new ValueCode(code), unit, register, Optional.empty());
    }

    private static Point setpoint() {
        WriteRule rule = new WriteRule(
                Optional.of(new BigDecimal("-5.50")),
                Optional.of(new BigDecimal("1E+3")),
                Optional.of(new BigDecimal("0.5")),
                true,
                WriteFunction.MULTIPLE_REGISTERS);
        Register.Scaling scaling =
                new Register.Scaling(new BigDecimal("0.10"), new BigDecimal("-273.150"), Optional.empty(), List.of());
        Register register = new Register(
                new RegisterSpan(RegisterTable.HOLDING, 0, 1),
                RegisterType.INT16,
                RegisterOrder.BADC,
                scaling,
                Register.Reading.PLAIN);
        return new Point.InRegister(new ValueCode("HeatingSetpoint"), Unit.CELSIUS, register, Optional.of(rule));
    }

    private static Point status() {
        Register.Reading reading = new Register.Reading(
                Optional.of(ALL_OF_64_BITS),
                Optional.of(63),
                List.of(ALL_OF_64_BITS, BigInteger.ONE.negate()),
                Map.of(BigInteger.ZERO, "off (\"0\")", BigInteger.valueOf(-2), "\\ \u00e4\n"),
                Map.of(0, "alarm", 63, ""));
        Register register = new Register(
                new RegisterSpan(RegisterTable.INPUT, 7, 4),
                RegisterType.UINT64,
                RegisterOrder.DCBA,
                Register.Scaling.NONE,
                reading);
        WriteRule anything = new WriteRule(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new WriteRule.Manner(WriteFunction.MASK_REGISTER, true, Duration.ZERO));
        return new Point.InRegister(new ValueCode("StatusCode"), Unit.ONE, register, Optional.of(anything));
    }

    private static Point sum() {
        Register low = wordOf(Unit.WATT);
        Register.Scaling inner =
                new Register.Scaling(new BigDecimal("1000"), BigDecimal.ZERO, Optional.empty(), List.of(low));
        Register middle = new Register(low.span(), low.type(), low.order(), inner, low.reading());
        Register.Scaling outer = new Register.Scaling(
                new BigDecimal("1E-7"),
                new BigDecimal("0.000"),
                Optional.of(new RegisterSpan(RegisterTable.HOLDING, 40_000, 1)),
                List.of(middle, low));
        Register register = new Register(low.span(), low.type(), low.order(), outer, low.reading());
        return plain("ElectricityActiveEnergyImportTotal", Unit.KILOWATT_HOUR, register);
    }

    private static Point record() {
        Position position = new Position((1L << 41) - 1, 2, 3, Position.Function.MAXIMUM);
        return new Point.InRecord(new ValueCode("ColdWaterVolume.S1"), new RecordSelection("Volume", position));
    }

    private static Point writtenRecord() {
        WriteRule rule = new WriteRule(
                Optional.of(new BigDecimal("5.0")), Optional.empty(), Optional.empty(), false, WriteFunction.BY_WIDTH);
        RecordSelection selection = new RecordSelection("Flow temperature", Position.MAIN);
        return new Point.InRecord(new ValueCode("X_Setpoint"), selection, Optional.of(rule));
    }
}
