package io.mivo.domain.value;

import static io.mivo.domain.quantity.Unit.*;

import io.mivo.domain.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What only some kinds of devices tell, beyond the terms of EN 13757: sums and differences of both directions, means,
 * distortion and demand of electric meters, and the insides of heat pumps.
 */
final class FurtherTerms {
    /** What follows the meter type in a code, what it counts, and what it means. */
    record Further(String word, Unit unit, String meaning) {}

    private static final List<String> TOTAL_AND_PHASES = List.of("Total", "L1", "L2", "L3");
    private static final List<String> PLACES_OF_VOLTAGE = List.of("", "L1", "L2", "L3", "L1L2", "L2L3", "L3L1");

    private static final List<Further> ELECTRIC = electric();
    private static final List<Further> HEAT_PUMP = List.of(
            new Further("OutdoorTemperature", CELSIUS, "temperature outdoors"),
            new Further("RoomTemperature", CELSIUS, "temperature of the room"),
            new Further("RoomTemperatureTarget", CELSIUS, "temperature of the room that it aims at now"),
            new Further("ForwardTemperatureTarget", CELSIUS, "forward temperature that it aims at now"),
            new Further("BufferTemperature", CELSIUS, "temperature of the buffer"),
            new Further("BufferTemperatureTarget", CELSIUS, "temperature of the buffer that it aims at now"),
            new Further("HotWaterTemperature", CELSIUS, "temperature of the hot water"),
            new Further("HotWaterTemperatureTarget", CELSIUS, "temperature of the hot water that it aims at now"),
            new Further("HotWaterChargingTemperature", CELSIUS, "temperature where hot water is charged"),
            new Further("SourceTemperature", CELSIUS, "temperature of the source, such as brine, on its way in"),
            new Further("SourceReturnTemperature", CELSIUS, "temperature of the source on its way out"),
            new Further("CondenserInTemperature", CELSIUS, "temperature at the inlet of the condenser"),
            new Further("CondenserOutTemperature", CELSIUS, "temperature at the outlet of the condenser"),
            new Further("DewPointTemperature", CELSIUS, "dew point"),
            new Further("ElectricPower", WATT, "electric power taken"),
            new Further("CompressorFrequency", HERTZ, "frequency of the compressor"),
            new Further("CompressorOperatingTime", SECOND, "time the compressor has worked"),
            new Further("OperatingMode", ONE, "operating mode as a number"));

    private static final Map<MeterType, List<Further>> BY_TYPE =
            Map.of(MeterType.ELECTRICITY, ELECTRIC, MeterType.INVERTER, ELECTRIC, MeterType.HEAT_PUMP, HEAT_PUMP);

    private FurtherTerms() {}

    /** What a kind of meter tells further. */
    static List<Further> of(MeterType type) {
        return BY_TYPE.getOrDefault(type, List.of());
    }

    private static List<Further> electric() {
        List<Further> all = new ArrayList<>();
        energies(all, "Active", WATT_HOUR);
        energies(all, "Reactive", VAR_HOUR);
        add(
                all,
                new Further("ApparentEnergyCombined", VOLT_AMPERE_HOUR, "apparent energy, both directions"),
                TOTAL_AND_PHASES);
        add(all, new Further("ActivePowerDemand", WATT, "mean power over the demand period"), TOTAL_AND_PHASES);
        add(
                all,
                new Further("ReactivePowerDemand", VAR, "mean reactive power over the demand period"),
                List.of("Total"));
        add(
                all,
                new Further("ApparentPowerDemand", VOLT_AMPERE, "mean apparent power over the demand period"),
                List.of("Total"));
        add(
                all,
                new Further("CurrentDemand", AMPERE, "mean current over the demand period"),
                List.of("L1", "L2", "L3", "N"));
        add(all, new Further("VoltageAverage", VOLT, "mean voltage of the phases to neutral"), List.of(""));
        add(all, new Further("VoltageLineAverage", VOLT, "mean voltage between the phases"), List.of(""));
        add(all, new Further("CurrentAverage", AMPERE, "mean current of the phases"), List.of(""));
        add(all, new Further("CurrentSum", AMPERE, "sum of the currents of the phases"), List.of(""));
        add(
                all,
                new Further("VoltageDistortion", PERCENT, "total harmonic distortion (THD) of the voltage"),
                PLACES_OF_VOLTAGE);
        add(all, new Further("VoltageDistortionAverage", PERCENT, "mean THD of the voltages to neutral"), List.of(""));
        add(
                all,
                new Further("CurrentDistortion", PERCENT, "total harmonic distortion (THD) of the current"),
                List.of("", "L1", "L2", "L3", "N"));
        add(all, new Further("CurrentDistortionAverage", PERCENT, "mean THD of the currents"), List.of(""));
        return List.copyOf(all);
    }

    private static void energies(List<Further> all, String kind, Unit unit) {
        String energy = "Active".equals(kind) ? "energy" : "reactive energy";
        add(all, new Further(kind + "EnergyCombined", unit, energy + ", import plus export"), TOTAL_AND_PHASES);
        add(all, new Further(kind + "EnergyNet", unit, energy + ", import minus export"), TOTAL_AND_PHASES);
    }

    private static void add(List<Further> all, Further whole, List<String> places) {
        for (String place : places) {
            boolean part = !place.isEmpty() && !"Total".equals(place);
            all.add(new Further(whole.word() + place, whole.unit(), whole.meaning() + (part ? ", " + place : "")));
        }
    }
}
