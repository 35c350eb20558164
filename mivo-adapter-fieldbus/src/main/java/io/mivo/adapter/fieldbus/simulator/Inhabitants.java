package io.mivo.adapter.fieldbus.simulator;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.device.AirHandlingUnit;
import io.mivo.adapter.fieldbus.simulator.device.ElectricityMeter;
import io.mivo.adapter.fieldbus.simulator.device.HeatMeter;
import io.mivo.adapter.fieldbus.simulator.device.MainSupply;
import io.mivo.adapter.fieldbus.simulator.device.Moment;
import io.mivo.adapter.fieldbus.simulator.device.PulseCounter;
import io.mivo.adapter.fieldbus.simulator.device.RoomSensor;
import io.mivo.adapter.fieldbus.simulator.device.SolarInverter;
import io.mivo.adapter.fieldbus.simulator.device.VolumeMeter;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The meters and devices that live in the simulated building; the site file names the same. */
final class Inhabitants {
    /** What a meter is for the telegram's header: maker, version, device type and status. */
    private enum Model {
        HEAT("MVH", 0x04),
        COLD_WATER("MVW", 0x16),
        WORN_OUT_WATER("MVW", 0x16, 0x0C),
        HOT_WATER("MVW", 0x06),
        ELECTRICITY("MVE", 0x02),
        GAS("MVG", 0x03),
        PULSES("MVP", 0x0F);

        private static final int VERSION = 1;

        private final String maker;
        private final int deviceType;
        private final int status;

        Model(String maker, int deviceType) {
            this(maker, deviceType, 0);
        }

        Model(String maker, int deviceType, int status) {
            this.maker = maker;
            this.deviceType = deviceType;
            this.status = status;
        }

        private Nameplate with(String number) {
            return new Nameplate(number, maker, VERSION, deviceType, status);
        }
    }

    private Inhabitants() {}

    static List<SimulatedMeter> meters(Supplier<Moment> now) {
        return List.of(
                meter(1, Model.HEAT.with("60010001"), now, new HeatMeter("60010001", 18_000)::single),
                meter(2, Model.COLD_WATER.with("70020002"), now, new VolumeMeter("70020002", 0.42)::readout),
                meter(3, Model.HOT_WATER.with("70020003"), now, new VolumeMeter("70020003", 0.23)::readout),
                meter(4, Model.ELECTRICITY.with("50030004"), now, new ElectricityMeter("50030004", 2_400)::readout),
                meter(5, Model.GAS.with("80040005"), now, new VolumeMeter("80040005", 1.6)::readout),
                meter(6, Model.WORN_OUT_WATER.with("70020006"), now, new VolumeMeter("70020006", 0.08)::readout),
                meter(7, Model.HEAT.with("60010007"), now, new HeatMeter("60010007", 64_000)::withMonths),
                meter(9, Model.PULSES.with("90050009"), now, new PulseCounter("90050009", 3.6, 2.2)::readout));
    }

    static Map<Integer, ModbusUnit> power(Supplier<Moment> now) {
        MainSupply supply = new MainSupply(9_600);
        SolarInverter inverter = new SolarInverter(8_200);
        return Map.of(
                1, ModbusUnit.ofInputs(() -> supply.inputs(now.get())),
                3, ModbusUnit.ofInputs(() -> inverter.inputs(now.get())));
    }

    static Map<Integer, ModbusUnit> climate(Supplier<Moment> now) {
        RoomSensor sensor = new RoomSensor();
        return Map.of(
                2, new AirHandlingUnit(now).unit(),
                4, ModbusUnit.ofInputs(() -> sensor.inputs(now.get())));
    }

    private static SimulatedMeter meter(
            int address, Nameplate nameplate, Supplier<Moment> now, Function<Moment, List<Octets>> readout) {
        return SimulatedMeter.at(address, nameplate, () -> readout.apply(now.get()));
    }
}
