package io.mivo.domain.value;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What kind of meter or sensor a device is; its word begins the value codes of that device. */
public enum MeterType {
    ELECTRICITY("Electricity"),
    HEAT("Heat"),
    COOLING("Cooling"),
    HEAT_COOLING("HeatCooling"),
    HOT_WATER("HotWater"),
    COLD_WATER("ColdWater"),
    WATER("Water"),
    GAS("Gas"),
    OIL("Oil"),
    STEAM("Steam"),
    ROOM_SENSOR("RoomSensor"),
    HEAT_COST_ALLOCATOR("HeatCostAllocator"),
    PRESSURE("Pressure"),
    AIR_HANDLING("AirHandling"),
    HEAT_PUMP("HeatPump"),
    INVERTER("Inverter"),
    OTHER("Other");

    private static final Map<String, MeterType> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(MeterType::word, Function.identity()));

    private final String word;

    MeterType(String word) {
        this.word = word;
    }

    /** The type written so, case-sensitive. */
    public static Optional<MeterType> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /** As the contract writes it, for example {@code HotWater}. */
    public String word() {
        return word;
    }

    /** Whether it counts or makes electric energy, so that phases and directions belong to its codes. */
    public boolean isElectric() {
        return this == ELECTRICITY || this == INVERTER;
    }

    @Override
    public String toString() {
        return word;
    }
}
