package io.mivo.domain.quantity;

import static io.mivo.domain.quantity.Dimension.*;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A unit with its exact factor to the base of its dimension, as a fraction so that nothing is rounded. The units of the
 * contract come first; the others are multiples that input may use.
 */
public enum Unit {
    WATT_HOUR("Wh", ENERGY, "3600"),
    JOULE("J", ENERGY, "1"),
    VAR_HOUR("varh", REACTIVE_ENERGY, "1"),
    VOLT_AMPERE_HOUR("VAh", APPARENT_ENERGY, "1"),
    CUBIC_METRE("m3", VOLUME, "1"),
    KILOGRAM("kg", MASS, "1"),
    WATT("W", POWER, "3600"),
    JOULE_PER_HOUR("J/h", POWER, "1"),
    VAR("var", REACTIVE_POWER, "1"),
    VOLT_AMPERE("VA", APPARENT_POWER, "1"),
    VOLT("V", VOLTAGE, "1"),
    AMPERE("A", CURRENT, "1"),
    HERTZ("Hz", FREQUENCY, "1"),
    CELSIUS("Celsius", TEMPERATURE, "1"),
    KELVIN("K", TEMPERATURE_DIFFERENCE, "1"),
    CUBIC_METRE_PER_HOUR("m3/h", VOLUME_FLOW, "1"),
    KILOGRAM_PER_HOUR("kg/h", MASS_FLOW, "1"),
    BAR("bar", PRESSURE, "100000"),
    PASCAL("Pa", PRESSURE, "1"),
    PERCENT("%", SHARE, "1"),
    PARTS_PER_MILLION("ppm", CONCENTRATION, "1"),
    LUX("lux", ILLUMINANCE, "1"),
    SECOND("s", DURATION, "1"),
    MONTH("month", CALENDAR_DURATION, "1"),
    YEAR("year", CALENDAR_DURATION, "12"),
    ONE("1", COUNT, "1"),

    KILOWATT_HOUR("kWh", ENERGY, "3600000"),
    MEGAWATT_HOUR("MWh", ENERGY, "3600000000"),
    GIGAWATT_HOUR("GWh", ENERGY, "3600000000000"),
    KILOJOULE("kJ", ENERGY, "1000"),
    MEGAJOULE("MJ", ENERGY, "1000000"),
    GIGAJOULE("GJ", ENERGY, "1000000000"),
    KILOVAR_HOUR("kvarh", REACTIVE_ENERGY, "1000"),
    MEGAVAR_HOUR("Mvarh", REACTIVE_ENERGY, "1000000"),
    KILOVOLT_AMPERE_HOUR("kVAh", APPARENT_ENERGY, "1000"),
    MEGAVOLT_AMPERE_HOUR("MVAh", APPARENT_ENERGY, "1000000"),
    LITRE("l", VOLUME, "0.001"),
    MILLILITRE("ml", VOLUME, "0.000001"),
    GRAM("g", MASS, "0.001"),
    TONNE("t", MASS, "1000"),
    KILOWATT("kW", POWER, "3600000"),
    MEGAWATT("MW", POWER, "3600000000"),
    MILLIWATT("mW", POWER, "3.6"),
    KILOJOULE_PER_HOUR("kJ/h", POWER, "1000"),
    MEGAJOULE_PER_HOUR("MJ/h", POWER, "1000000"),
    GIGAJOULE_PER_HOUR("GJ/h", POWER, "1000000000"),
    KILOVAR("kvar", REACTIVE_POWER, "1000"),
    MEGAVAR("Mvar", REACTIVE_POWER, "1000000"),
    KILOVOLT_AMPERE("kVA", APPARENT_POWER, "1000"),
    MEGAVOLT_AMPERE("MVA", APPARENT_POWER, "1000000"),
    MILLIVOLT("mV", VOLTAGE, "0.001"),
    KILOVOLT("kV", VOLTAGE, "1000"),
    MILLIAMPERE("mA", CURRENT, "0.001"),
    KILOAMPERE("kA", CURRENT, "1000"),
    MILLIHERTZ("mHz", FREQUENCY, "0.001"),
    KILOHERTZ("kHz", FREQUENCY, "1000"),
    DEGREE_CELSIUS("°C", TEMPERATURE, "1"),
    LITRE_PER_HOUR("l/h", VOLUME_FLOW, "0.001"),
    LITRE_PER_MINUTE("l/min", VOLUME_FLOW, "0.06"),
    LITRE_PER_SECOND("l/s", VOLUME_FLOW, "3.6"),
    CUBIC_METRE_PER_MINUTE("m3/min", VOLUME_FLOW, "60"),
    CUBIC_METRE_PER_SECOND("m3/s", VOLUME_FLOW, "3600"),
    GRAM_PER_HOUR("g/h", MASS_FLOW, "0.001"),
    TONNE_PER_HOUR("t/h", MASS_FLOW, "1000"),
    MILLIBAR("mbar", PRESSURE, "100"),
    HECTOPASCAL("hPa", PRESSURE, "100"),
    KILOPASCAL("kPa", PRESSURE, "1000"),
    MEGAPASCAL("MPa", PRESSURE, "1000000"),
    MINUTE("min", DURATION, "60"),
    HOUR("h", DURATION, "3600"),
    DAY("d", DURATION, "86400");

    /** The units in which MIVO tells amounts; the others are for input. */
    private static final Set<Unit> CONTRACT = EnumSet.range(WATT_HOUR, ONE);

    private static final Map<String, Unit> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::symbol, Function.identity()));

    private final String symbol;
    private final Dimension dimension;
    private final BigDecimal factor;

    Unit(String symbol, Dimension dimension, String factor) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
    }

    /** The unit written so, case-sensitive; empty when MIVO has none. */
    public static Optional<Unit> ofSymbol(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** As the contract writes it. */
    public String symbol() {
        return symbol;
    }

    /** What it measures. */
    public Dimension dimension() {
        return dimension;
    }

    /** How many base units of the dimension one of these is; exact. */
    public BigDecimal factor() {
        return factor;
    }

    /** The unit of the contract in which amounts in this unit are told. */
    public Unit canonical() {
        return CONTRACT.contains(this)
                ? this
                : CONTRACT.stream().filter(this::isMultipleOf).findFirst().orElse(this);
    }

    private boolean isMultipleOf(Unit other) {
        boolean sameFamily =
                symbol.contains("J") == other.symbol.contains("J") && symbol.endsWith("Pa") == (other == PASCAL);
        return dimension == other.dimension && sameFamily;
    }

    /** Whether amounts in this unit can be told in the other one. */
    public boolean measuresSameAs(Unit other) {
        return dimension == other.dimension;
    }

    @Override
    public String toString() {
        return symbol;
    }
}
