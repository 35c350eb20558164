package io.mivo.adapter.fieldbus.simulator;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.MBusDevices;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.adapter.fieldbus.modbus.ModbusDevices;
import io.mivo.adapter.fieldbus.modbus.decode.RegisterDecoding;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.port.driven.AnswerDecoding.Decoded;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedBuildingTest {
    private static final String SILENT = "heat-3";

    /** What a person would believe of each main value, from and to; a part of the code decides. */
    private static final Map<String, List<Double>> BELIEVABLE = Map.ofEntries(
            entry("Volume", List.of(100.0, 1e6)),
            entry("HeatEnergy", List.of(1e8, 1e10)),
            entry("HeatPower", List.of(10_000.0, 90_000.0)),
            entry("Flow", List.of(0.01, 4.0)),
            entry("ForwardTemperature", List.of(60.0, 75.0)),
            entry("ReturnTemperature", List.of(30.0, 55.0)),
            entry("TemperatureDifference", List.of(15.0, 40.0)),
            entry("ActivePower", List.of(0.0, 20_000.0)),
            entry("ActiveEnergy", List.of(1e6, 1e9)),
            entry("Voltage", List.of(220.0, 240.0)),
            entry("Current", List.of(1.0, 30.0)),
            entry("ElectricityFrequency", List.of(49.9, 50.1)),
            entry("InverterFrequency", List.of(49.9, 50.1)),
            entry("PowerFactor", List.of(0.97, 0.97)),
            entry("RoomSensorTemperature", List.of(18.0, 24.0)),
            entry("RoomSensorHumidity", List.of(30.0, 50.0)),
            entry("RoomSensorCO2", List.of(400.0, 1_000.0)),
            entry("RoomSensorIlluminance", List.of(300.0, 450.0)),
            entry("HeatingSetpoint", List.of(21.0, 21.0)),
            entry("CoolingSetpoint", List.of(25.0, 25.0)),
            entry("X_SupplyAirTemperature", List.of(14.0, 34.0)),
            entry("ExternalTemperature", List.of(-7.0, 2.0)));

    private final LeapingClock clock = new LeapingClock();
    private final MBusDevices mbus = new MBusDevices();
    private final ModbusDevices modbus = new ModbusDevices();
    private SimulatedBuilding building;

    @BeforeEach
    void open() throws IOException {
        building = SimulatedBuilding.open(clock);
    }

    @AfterEach
    void close() {
        sensors().forEach(sensor -> (isMBus(sensor) ? mbus : modbus).leave(sensor.line()));
        building.close();
    }

    @Test
    void every_sensor_but_the_silent_one_reads_with_believable_values() {
        for (DescribedSensor sensor : answering()) {
            Decoded decoded = read(sensor);

            assertThat(decoded.outcome().result()).as(sensor.uid()).isEqualTo(ReadResult.OK);
            assertThat(numbers(decoded)).as(sensor.uid()).isNotEmpty();
            numbers(decoded).forEach((code, number) -> assertBelievable(sensor.uid() + " " + code, code, number));
        }
    }

    @Test
    void every_value_read_again_after_two_seconds_is_near_and_one_at_least_has_moved() {
        for (DescribedSensor sensor : answering()) {
            Map<String, BigDecimal> before = numbers(read(sensor));
            clock.leap(Duration.ofSeconds(2));
            Map<String, BigDecimal> after = numbers(read(sensor));

            assertThat(after).as(sensor.uid()).isNotEqualTo(before);
            after.forEach((code, number) ->
                    assertBelievable(sensor.uid() + " " + code, code, number.max(before.getOrDefault(code, number))));
        }
    }

    @Test
    void energy_grows_by_what_the_power_gives_in_an_hour() {
        DescribedSensor main = sensor("main-1");
        BigDecimal before = numbers(read(main)).get("ElectricityActiveEnergyImportTotal");
        clock.leap(Duration.ofHours(1));
        Map<String, BigDecimal> after = numbers(read(main));

        double gained =
                after.get("ElectricityActiveEnergyImportTotal").subtract(before).doubleValue();
        double power = after.get("ElectricityActivePowerTotal").doubleValue();
        assertThat(gained / power).isBetween(0.7, 1.4);
    }

    @Test
    void the_sun_gives_power_at_noon_and_none_at_midnight() {
        clock.leap(Duration.between(clock.instant(), Instant.parse("2026-06-01T11:00:00Z")));
        assertThat(numbers(read(sensor("inverter-1"))).get("InverterActivePowerTotal"))
                .isEqualByComparingTo("8200");
        BigDecimal noon = numbers(read(sensor("inverter-1"))).get("InverterActiveEnergyExportTotal");

        clock.leap(Duration.ofHours(12));
        Map<String, BigDecimal> midnight = numbers(read(sensor("inverter-1")));

        assertThat(midnight.get("InverterActivePowerTotal")).isEqualByComparingTo("0");
        assertThat(midnight.get("InverterActiveEnergyExportTotal")
                        .subtract(noon)
                        .doubleValue())
                .isBetween(31_320.0, 31_323.0);
    }

    @Test
    void the_worn_out_meter_tells_its_alarms() {
        assertThat(read(sensor("cold-water-2")).content().alarms())
                .extracting(Alarm::code)
                .containsExactlyInAnyOrder("PowerLow", "PermanentError");
        assertThat(read(sensor("cold-water-1")).content().alarms()).isEmpty();
    }

    @Test
    void the_substation_tells_the_ends_of_twelve_months_in_three_telegrams() {
        Map<String, BigDecimal> months = numbers(read(sensor("heat-2")));

        assertThat(months).containsKeys("HeatEnergy", "HeatEnergy.S1", "HeatEnergy.S12");
        for (int month = 2; month <= 12; month++) {
            assertThat(months.get("HeatEnergy.S" + month)).isLessThan(months.get("HeatEnergy.S" + (month - 1)));
        }
    }

    @Test
    void two_sensors_share_one_pulse_counter_and_each_has_its_own_volume() {
        Map<String, BigDecimal> cold = numbers(read(sensor("cold-water-3")));
        Map<String, BigDecimal> hot = numbers(read(sensor("hot-water-2")));

        assertThat(sensor("cold-water-3").address())
                .isEqualTo(sensor("hot-water-2").address());
        assertThat(cold).containsOnlyKeys("ColdWaterVolume");
        assertThat(hot).containsOnlyKeys("HotWaterVolume");
        assertThat(cold.get("ColdWaterVolume")).isGreaterThan(hot.get("HotWaterVolume"));
    }

    @Test
    void the_silent_one_is_silent_and_its_neighbours_are_not() {
        DescribedSensor silent = sensor(SILENT);

        assertThat(visit(silent)).isInstanceOf(VisitOutcome.Silent.class);
        assertThat(visit(sensor("heat-1"))).isInstanceOf(VisitOutcome.Answered.class);
    }

    @Test
    void a_set_point_reads_back_and_the_room_follows_it() {
        RegisterSpan heating = new RegisterSpan(RegisterTable.HOLDING, 10, 1);
        RegisterWrite write = new RegisterWrite(heating, "00eb", WriteFunction.BY_WIDTH, true);
        DescribedSensor unit = sensor("ahu-1");
        Visit visit = new Visit.WriteRegister(unit.address(), write);

        assertThat(modbus.visit(unit.line(), visit, soon()))
                .isEqualTo(new VisitOutcome.ReadBack(Octets.ofHex("00eb"), true));

        assertThat(numbers(read(unit)).get("HeatingSetpoint")).isEqualByComparingTo("23.5");
        assertThat(numbers(read(unit)).get("RoomSensorTemperature").doubleValue())
                .isBetween(19.4, 19.8);
        clock.leap(Duration.ofMinutes(10));
        assertThat(numbers(read(unit)).get("RoomSensorTemperature").doubleValue())
                .isBetween(23.2, 23.8);
    }

    @Test
    void after_closing_nobody_answers() throws IOException {
        try (LoopbackClient client = new LoopbackClient(building.mbusPort())) {
            assertThat(client.ask("10 40 01 41 16")).isEqualTo("e5");

            building.close();

            assertThat(client.ask("")).isEqualTo(" and hung up");
            assertThat(isSoonRefused(building.mbusPort())).isTrue();
        }
    }

    /** The system takes connections for a moment after the closing, until the thread that waited for them has woken. */
    private static boolean isSoonRefused(int port) {
        for (Deadline end = soon(); !end.hasPassed(); ) {
            try (LoopbackClient client = new LoopbackClient(port)) {
                client.ask("");
            } catch (IOException refused) {
                return true;
            }
        }
        return false;
    }

    private List<DescribedSensor> sensors() {
        return DescribedSensor.of(building.siteFile());
    }

    private List<DescribedSensor> answering() {
        List<DescribedSensor> answering = sensors().stream()
                .filter(sensor -> !sensor.uid().equals(SILENT))
                .toList();
        assertThat(answering).hasSize(13);
        return answering;
    }

    private DescribedSensor sensor(String uid) {
        return sensors().stream()
                .filter(sensor -> sensor.uid().equals(uid))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMBus(DescribedSensor sensor) {
        return sensor.line().protocol() == Protocol.MBUS;
    }

    private VisitOutcome visit(DescribedSensor sensor) {
        return isMBus(sensor)
                ? mbus.visit(sensor.line(), new Visit.ReadMeter(sensor.address()), soon())
                : modbus.visit(sensor.line(), new Visit.ReadRegisters(sensor.address(), sensor.spans()), soon());
    }

    private Decoded read(DescribedSensor sensor) {
        VisitOutcome outcome = visit(sensor);
        assertThat(outcome).as(sensor.uid()).isInstanceOf(VisitOutcome.Answered.class);
        return (isMBus(sensor) ? new TelegramDecoding() : new RegisterDecoding())
                .decode(((VisitOutcome.Answered) outcome).answer(), sensor.profile(), sensor.type());
    }

    private static Map<String, BigDecimal> numbers(Decoded decoded) {
        return decoded.content().values().stream()
                .filter(value -> value.measured().number().isPresent())
                .collect(Collectors.toMap(
                        value -> value.code().text(), SimulatedBuildingTest::number, (one, other) -> other));
    }

    private static BigDecimal number(ReadValue value) {
        return value.measured().number().orElseThrow();
    }

    private static void assertBelievable(String what, String code, BigDecimal number) {
        BELIEVABLE.entrySet().stream()
                .filter(range -> code.contains(range.getKey()) && !code.contains("."))
                .forEach(range -> assertThat(number.doubleValue())
                        .as(what)
                        .isBetween(range.getValue().get(0), range.getValue().get(1)));
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(5), Ticker.SYSTEM);
    }
}
