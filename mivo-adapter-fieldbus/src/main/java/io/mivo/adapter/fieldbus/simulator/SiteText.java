package io.mivo.adapter.fieldbus.simulator;

/** The site file of the simulated building. */
final class SiteText {
    private static final String UNIT_AND_BUSES = """
        unit: {serial: MIVO-DEMO, name: Simulated building, timeZone: Europe/Stockholm}
        buses:
          - {id: meters, protocol: mbus, transport: {tcp: "127.0.0.1:%d"}, timeout: PT0.5S, retries: 1}
          - {id: power, protocol: modbus, transport: {tcp: "127.0.0.1:%d"}, timeout: PT1S, retries: 1}
          - {id: climate, protocol: modbus, transport: {tcp: "127.0.0.1:%d"}, timeout: PT1S, retries: 1}
        sensors:
        """;

    private static final String METERS = """
          - uid: heat-1
            name: Heat meter, stairwell A
            bus: meters
            address: {primary: 1}
            meterNumber: "60010001"
            meterType: Heat
            readEvery: PT3S
          - uid: cold-water-1
            name: Cold water, stairwell A
            bus: meters
            address: {primary: 2}
            meterNumber: "70020002"
            meterType: ColdWater
            readEvery: PT5S
          - uid: hot-water-1
            name: Hot water, stairwell A
            bus: meters
            address: {primary: 3}
            meterNumber: "70020003"
            meterType: HotWater
            readEvery: PT5S
          - uid: electricity-1
            name: Electricity, ventilation and lift
            bus: meters
            address: {primary: 4}
            meterNumber: "50030004"
            meterType: Electricity
            readEvery: PT2S
          - uid: gas-1
            name: Gas boiler
            bus: meters
            address: {primary: 5}
            meterNumber: "80040005"
            meterType: Gas
            readEvery: PT5S
          - uid: cold-water-2
            name: Cold water, garden (battery and meter worn out)
            bus: meters
            address: {primary: 6}
            meterNumber: "70020006"
            meterType: ColdWater
            readEvery: PT5S
          - uid: heat-2
            name: Heat meter, substation, with the last twelve months
            bus: meters
            address: {primary: 7}
            meterNumber: "60010007"
            meterType: Heat
            readEvery: PT5S
          - uid: heat-3
            name: Heat meter, attic (cable torn off, silent)
            bus: meters
            address: {primary: 8}
            meterNumber: "60010008"
            meterType: Heat
            readEvery: PT5S
          - uid: cold-water-3
            name: Cold water, laundry (pulse input 1)
            bus: meters
            address: {primary: 9}
            meterType: ColdWater
            readEvery: PT5S
            values:
              - {code: ColdWaterVolume, record: {quantity: Volume, subunit: 1}}
          - uid: hot-water-2
            name: Hot water, laundry (pulse input 2)
            bus: meters
            address: {primary: 9}
            meterType: HotWater
            readEvery: PT5S
            values:
              - {code: HotWaterVolume, record: {quantity: Volume, subunit: 2}}
        """;

    private static final String POWER = """
          - uid: main-1
            name: Main supply
            bus: power
            address: {unitId: 1}
            meterType: Electricity
            readEvery: PT2S
            values:
              - {code: ElectricityActivePowerTotal, unit: W, register: {table: input, address: 18, type: float32}}
              - {code: ElectricityActivePowerL1, unit: W, register: {table: input, address: 12, type: float32}}
              - {code: ElectricityActivePowerL2, unit: W, register: {table: input, address: 14, type: float32}}
              - {code: ElectricityActivePowerL3, unit: W, register: {table: input, address: 16, type: float32}}
              - {code: ElectricityVoltageL1, unit: V, register: {table: input, address: 0, type: float32}}
              - {code: ElectricityVoltageL2, unit: V, register: {table: input, address: 2, type: float32}}
              - {code: ElectricityVoltageL3, unit: V, register: {table: input, address: 4, type: float32}}
              - {code: ElectricityCurrentL1, unit: A, register: {table: input, address: 6, type: float32}}
              - {code: ElectricityCurrentL2, unit: A, register: {table: input, address: 8, type: float32}}
              - {code: ElectricityCurrentL3, unit: A, register: {table: input, address: 10, type: float32}}
              - {code: ElectricityFrequency, unit: Hz, register: {table: input, address: 20, type: float32}}
              - {code: ElectricityPowerFactorTotal, unit: "1", register: {table: input, address: 22, type: float32}}
              - {code: ElectricityActiveEnergyImportTotal, unit: kWh, register: {table: input, address: 24, type: float32}}
          - uid: inverter-1
            name: Solar inverter, roof
            bus: power
            address: {unitId: 3}
            meterType: Inverter
            readEvery: PT3S
            values:
              - {code: InverterActivePowerTotal, unit: W, register: {table: input, address: 0, type: int32, order: CDAB}}
              - {code: InverterActiveEnergyExportTotal, unit: Wh, register: {table: input, address: 2, type: int32, order: CDAB}}
              - {code: InverterVoltageL1, unit: V, register: {table: input, address: 4, type: int32, order: CDAB, scale: 0.01}}
              - {code: InverterFrequency, unit: Hz, register: {table: input, address: 6, type: int32, order: CDAB, scale: 0.001}}
              - {code: StatusCode, unit: "1", register: {table: input, address: 8, type: uint16, labels: {0: Night, 1: Producing}}}
        """;

    private static final String CLIMATE = """
          - uid: ahu-1
            name: Air handling unit
            bus: climate
            address: {unitId: 2}
            meterType: AirHandling
            readEvery: PT2S
            values:
              - {code: RoomSensorTemperature, unit: Celsius, register: {table: input, address: 0, type: int16, scale: 0.1}}
              - {code: HeatingSetpoint, unit: Celsius, register: {table: holding, address: 10, type: int16, scale: 0.1}, write: {min: 5, max: 35, step: 0.5}}
              - {code: CoolingSetpoint, unit: Celsius, register: {table: holding, address: 11, type: int16, scale: 0.1}, write: {min: 5, max: 35, step: 0.5}}
              - {code: X_SupplyAirTemperature, unit: Celsius, register: {table: input, address: 1, type: int16, scale: 0.1}}
              - {code: AirHandlingExternalTemperature, unit: Celsius, register: {table: input, address: 2, type: int16, scale: 0.1}}
              - {code: X_FanRunning, unit: "1", register: {table: discrete, address: 0, type: bool}}
              - {code: X_FilterDirty, unit: "1", register: {table: discrete, address: 1, type: bool}}
          - uid: room-1
            name: Meeting room
            bus: climate
            address: {unitId: 4}
            meterType: RoomSensor
            readEvery: PT3S
            values:
              - {code: RoomSensorTemperature, unit: Celsius, register: {table: input, address: 0, type: int16, scale: 0.01}}
              - {code: RoomSensorHumidity, unit: "%", register: {table: input, address: 1, type: uint16, scale: 0.1}}
              - {code: RoomSensorCO2, unit: ppm, register: {table: input, address: 2, type: uint16}}
              - {code: RoomSensorIlluminance, unit: lux, register: {table: input, address: 3, type: uint16}}
        """;

    private SiteText() {}

    /** The text with the ports filled in. */
    static String of(int mbusPort, int powerPort, int climatePort) {
        return UNIT_AND_BUSES.formatted(mbusPort, powerPort, climatePort) + METERS + POWER + CLIMATE;
    }
}
