package io.mivo.adapter.fieldbus.mbus.codec.header;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a device is or measures (its medium).
 *
 * @param code as sent, 0 to 255; 0 to 15 in the fixed data structure, which numbers from 9 on differently
 * @param name a stable name
 */
public record DeviceType(int code, String name) {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(0x00, "Other"),
            entry(0x01, "Oil"),
            entry(0x02, "Electricity"),
            entry(0x03, "Gas"),
            entry(0x04, "Heat"),
            entry(0x05, "Steam"),
            entry(0x06, "HotWater"),
            entry(0x07, "Water"),
            entry(0x08, "HeatCostAllocator"),
            entry(0x09, "CompressedAir"),
            entry(0x0A, "Cooling"),
            entry(0x0B, "Cooling"),
            entry(0x0C, "Heat"),
            entry(0x0D, "HeatCooling"),
            entry(0x0E, "SystemComponent"),
            entry(0x0F, "Unknown"),
            entry(0x14, "CalorificValue"),
            entry(0x15, "HotWater"),
            entry(0x16, "ColdWater"),
            entry(0x17, "DualWater"),
            entry(0x18, "Pressure"),
            entry(0x19, "AnalogDigitalConverter"),
            entry(0x1A, "SmokeDetector"),
            entry(0x1B, "RoomSensor"),
            entry(0x1C, "GasDetector"),
            entry(0x20, "Breaker"),
            entry(0x21, "Valve"),
            entry(0x25, "CustomerUnit"),
            entry(0x28, "WasteWater"),
            entry(0x29, "Garbage"),
            entry(0x2A, "CarbonDioxide"),
            entry(0x31, "CommunicationController"),
            entry(0x32, "UnidirectionalRepeater"),
            entry(0x33, "BidirectionalRepeater"),
            entry(0x36, "RadioConverterSystemSide"),
            entry(0x37, "RadioConverterMeterSide"),
            entry(0x38, "WiredAdapter"));

    private static final List<DeviceType> BY_CODE = IntStream.rangeClosed(0x00, 0xFF)
            .mapToObj(code -> new DeviceType(code, NAMES.getOrDefault(code, "Reserved")))
            .toList();

    private static final int LAST_COMMON = 8;
    private static final Map<Integer, String> FIXED_NAMES =
            Map.of(0x0A, "Gas", 0x0B, "Heat", 0x0C, "HotWater", 0x0D, "Water", 0x0E, "HeatCostAllocator");

    /** The device type of a long header, 0 to 255. */
    public static DeviceType of(int code) {
        return BY_CODE.get(code);
    }

    /** The medium of the fixed data structure, 0 to 15. */
    public static DeviceType ofFixedMedium(int code) {
        return code <= LAST_COMMON ? of(code) : new DeviceType(code, FIXED_NAMES.getOrDefault(code, "Reserved"));
    }
}
