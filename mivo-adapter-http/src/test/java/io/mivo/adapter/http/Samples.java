package io.mivo.adapter.http;

import io.mivo.application.port.driving.ListActiveSensors.ActiveSensor;
import io.mivo.application.port.driving.ListActiveSensors.OfferedValue;
import io.mivo.application.port.driving.ListActiveSensors.Page;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sensors and readings as the contract's own examples show them. */
public final class Samples {
    /** The moment of the examples. */
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /** The heat meter of the examples. */
    public static final Sensor HEAT = new Sensor(
            new SensorUid("heat-1"),
            new SensorLabel("Heat meter, stairwell A", Optional.of("12345678"), MeterType.HEAT),
            new Connection(new BusId("heat"), new DeviceAddress.Primary(5), Optional.empty()),
            DeviceProfile.WHATEVER_IT_SENDS,
            new SensorState(true, Optional.empty(), Optional.empty(), Optional.empty()));

    private Samples() {}

    /** The reading of the contract's example. */
    public static ReadSensor.Answer heatReading() {
        return answer(amount("HeatEnergy", "12345000", Unit.WATT_HOUR));
    }

    /** A good reading with these values and one alarm. */
    public static ReadSensor.Answer answer(ReadValue... values) {
        Reading.Content content =
                new Reading.Content(Optional.empty(), List.of(values), List.of(new Alarm("PowerLow", "Power low")));
        return new ReadSensor.Answer(HEAT, new Reading(HEAT.uid(), NOON, Reading.Outcome.OK, content), false);
    }

    /** A reading that failed. */
    public static ReadSensor.Answer silence() {
        Reading.Outcome outcome = Reading.Outcome.of(ReadResult.NO_ANSWER, "no answer within 1 s");
        return new ReadSensor.Answer(HEAT, Reading.failed(HEAT.uid(), NOON, outcome), false);
    }

    /** A plain amount. */
    public static ReadValue amount(String code, String amount, Unit unit) {
        return value(code, new Measured.Amount(new Quantity(new BigDecimal(amount), unit)), Optional.of(unit));
    }

    /** A plain value. */
    public static ReadValue value(String code, Measured measured, Optional<Unit> unit) {
        return ReadValue.main(new ValueCode(code), measured, unit);
    }

    /** The list of the contract's example, with a value that may be written besides. */
    public static Page list() {
        WriteRule rule = new WriteRule(
                Optional.of(new BigDecimal("5")),
                Optional.of(new BigDecimal("35")),
                Optional.of(new BigDecimal("0.5")),
                true,
                WriteFunction.values()[0]);
        OfferedValue energy =
                new OfferedValue(new ValueCode("HeatEnergy"), Optional.of(Unit.WATT_HOUR), Optional.empty());
        OfferedValue setPoint =
                new OfferedValue(new ValueCode("HeatingSetpoint"), Optional.of(Unit.CELSIUS), Optional.of(rule));
        ActiveSensor sensor = new ActiveSensor(HEAT, Protocol.MBUS, Optional.of(NOON), List.of(energy, setPoint));
        return new Page(List.of(sensor), Optional.empty());
    }
}
