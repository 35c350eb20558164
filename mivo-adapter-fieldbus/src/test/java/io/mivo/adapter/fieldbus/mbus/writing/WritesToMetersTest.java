package io.mivo.adapter.fieldbus.mbus.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.MBusDevices;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame.LongFrame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.adapter.fieldbus.simulator.fault.Burst;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.RequestKind;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.SetMeter;
import io.mivo.application.port.driving.WriteValues.Item;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Request;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.access.Caller;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.WriteFunction;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A whole core over a simulated meter with a set-point of 20.0 degrees, its flow temperature in tenths. */
@Execution(ExecutionMode.CONCURRENT)
class WritesToMetersTest {
    private static final SensorUid UID = new SensorUid("heat-1");
    private static final BusId BUS = new BusId("heat");
    private static final String SETPOINT = "025a";

    private final SimulatedMeter meter = SimulatedMeter.at(
            5,
            new Nameplate("12345678", "PAD", 1, 4, 0),
            () -> List.of(Octets.ofHex("0406010000000c7878563412025ac800")));
    private final MeterLine line = MeterLine.with(meter);
    private final MivoCore core = MivoCore.over(new MBusDevices(), new TelegramDecoding())
            .recordEncoding(new TelegramEncoding())
            .build();
    private Optional<LocalServer> server = Optional.empty();

    @BeforeEach
    void begin() throws IOException {
        LocalServer converter = MeterConverter.tcp(line);
        server = Optional.of(converter);
        Bus bus = new Bus(
                BUS,
                Line.overTcp(Protocol.MBUS, "127.0.0.1:" + converter.port()).withTimeout(Duration.ofMillis(250)));
        WriteRule rule = new WriteRule(
                Optional.of(new BigDecimal("5")),
                Optional.of(new BigDecimal("35")),
                Optional.of(new BigDecimal("0.5")),
                true,
                WriteFunction.BY_WIDTH);
        Point setpoint = new Point.InRecord(
                new ValueCode("HeatingSetpoint"),
                new RecordSelection("Flow temperature", Position.MAIN),
                Optional.of(rule));
        Sensor sensor = new Sensor(
                UID,
                new SensorLabel("Heat", Optional.empty(), MeterType.HEAT),
                Connection.over(bus, new DeviceAddress.Primary(5)),
                new DeviceProfile(List.of(setpoint)),
                SensorState.ON_DEMAND);
        assertThat(core.applySite()
                        .apply(Site.of(List.of(bus), List.of(sensor)), false)
                        .faults())
                .isEmpty();
        assertThat(read()).isEqualByComparingTo("20.0");
    }

    @AfterEach
    void end() {
        core.close();
        server.ifPresent(LocalServer::close);
    }

    @Test
    void a_set_point_is_written_once_and_read_back() {
        meter.writable(SETPOINT);

        Outcome outcome = write("21.5");

        assertThat(outcome.result()).isEqualTo(WriteResult.WRITTEN);
        assertThat(outcome.readBack())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("21.5"));
        assertThat(read()).isEqualByComparingTo("21.5");
        assertThat(line.traffic().requests(RequestKind.DATA)).isEqualTo(1);
    }

    @Test
    void a_meter_that_tells_another_value_afterwards_is_a_mismatch() {
        meter.writable(SETPOINT);
        line.disturb(exchanged -> List.of(Burst.now(clipped(exchanged.answer()))));

        Outcome outcome = write("30");

        assertThat(outcome.result()).isEqualTo(WriteResult.MISMATCH);
        assertThat(outcome.readBack())
                .hasValueSatisfying(back -> assertThat(back).isEqualByComparingTo("25.0"));
        assertThat(line.traffic().requests(RequestKind.DATA)).isEqualTo(1);
    }

    @Test
    void a_meter_that_refuses_is_a_device_error() {
        Outcome outcome = write("21.5");

        assertThat(outcome.result()).isEqualTo(WriteResult.DEVICE_ERROR);
        assertThat(read()).isEqualByComparingTo("20.0");
        assertThat(line.traffic().requests(RequestKind.DATA)).isEqualTo(1);
    }

    @Test
    void a_lost_acknowledgement_is_made_good_by_reading_back() {
        meter.writable(SETPOINT);
        line.disturb(exchanged -> isAcknowledgement(exchanged.answer()) && isData(exchanged.request())
                ? List.of()
                : List.of(Burst.now(exchanged.answer())));

        assertThat(write("21.5").result()).isEqualTo(WriteResult.WRITTEN);
        assertThat(line.traffic().requests(RequestKind.DATA)).isEqualTo(1);
    }

    @Test
    void a_meter_that_is_gone_was_surely_not_written() {
        line.unplug(meter);

        assertThat(write("21.5").result()).isEqualTo(WriteResult.NO_ANSWER);
        assertThat(line.traffic().requests(RequestKind.DATA)).isZero();
    }

    @Test
    void a_meter_gets_another_address_and_its_sensor_is_named() {
        SetMeter.Answer answer = core.setMeter().set(BUS, to(7));

        assertThat(answer.result()).isEqualTo(SetMeter.Result.SET);
        assertThat(answer.outdated()).containsExactly(UID);
        assertThat(answer.before().orElseThrow().meter().primary()).contains(5);
        assertThat(meter.address()).isEqualTo(7);
        assertThat(line.traffic().requests(RequestKind.DATA)).isEqualTo(1);
    }

    @Test
    void a_meter_keeps_its_address_when_another_has_the_new_one() {
        line.plug(SimulatedMeter.at(
                7, new Nameplate("87654321", "PAD", 1, 4, 0), () -> List.of(Octets.ofHex("040601000000"))));

        assertThat(core.setMeter().set(BUS, to(7)).result()).isEqualTo(SetMeter.Result.REFUSED);
        assertThat(meter.address()).isEqualTo(5);
        assertThat(line.traffic().requests(RequestKind.DATA)).isZero();
    }

    private static SetMeter.Request to(int number) {
        return new SetMeter.Request(
                new DeviceAddress.Primary(5),
                new MeterSetting.PrimaryAddress(new DeviceAddress.Primary(number)),
                SetMeter.USUAL_TIMEOUT);
    }

    /** The telegram of a meter that holds 25.0 degrees at most. */
    private static Octets clipped(Octets answer) {
        if (!(FrameParser.parse(answer) instanceof FrameParse.Accepted accepted
                && accepted.frame() instanceof LongFrame frame)) {
            return answer;
        }
        Octets data = Octets.ofHex(frame.data().hex().replace("025a2c01", "025afa00"));
        return new LongFrame(frame.control(), frame.address(), frame.controlInformation(), data).encoded();
    }

    private static boolean isAcknowledgement(Octets answer) {
        return answer.size() == 1;
    }

    private static boolean isData(Octets request) {
        return FrameParser.parse(request) instanceof FrameParse.Accepted accepted
                && accepted.frame() instanceof LongFrame;
    }

    private Outcome write(String value) {
        Item item = new Item("heat-1", new ValueCode("HeatingSetpoint"), new BigDecimal(value), Optional.empty());
        return core.writeValues()
                .write(Caller.LOCAL, new Request(List.of(item), false, Duration.ofSeconds(30)))
                .outcomes()
                .get(0);
    }

    private BigDecimal read() {
        return core.readSensor().read(Caller.LOCAL, UID, ReadSensor.Request.NOW).reading().values().stream()
                .findFirst()
                .flatMap(value -> value.measured().number())
                .orElseThrow();
    }
}
