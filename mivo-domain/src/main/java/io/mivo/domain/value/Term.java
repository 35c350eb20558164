package io.mivo.domain.value;

import static io.mivo.domain.quantity.Unit.*;

import io.mivo.domain.quantity.Unit;

/** What is measured, apart from the kind of device that measures it; its word follows the meter type in a value code. */
public enum Term {
    ENERGY("Energy", WATT_HOUR, "energy"),
    VOLUME("Volume", CUBIC_METRE, "volume"),
    MASS("Mass", KILOGRAM, "mass"),
    POWER("Power", WATT, "power"),
    FLOW("Flow", CUBIC_METRE_PER_HOUR, "volume flow"),
    MASS_FLOW("MassFlow", KILOGRAM_PER_HOUR, "mass flow"),
    TEMPERATURE("Temperature", CELSIUS, "temperature"),
    FORWARD_TEMPERATURE("ForwardTemperature", CELSIUS, "forward (flow) temperature"),
    RETURN_TEMPERATURE("ReturnTemperature", CELSIUS, "return temperature"),
    EXTERNAL_TEMPERATURE("ExternalTemperature", CELSIUS, "external temperature"),
    TEMPERATURE_DIFFERENCE("TemperatureDifference", KELVIN, "temperature difference"),
    HUMIDITY("Humidity", PERCENT, "relative humidity"),
    CO2("CO2", PARTS_PER_MILLION, "carbon dioxide"),
    ILLUMINANCE("Illuminance", LUX, "illuminance"),
    PRESSURE("Pressure", BAR, "pressure"),
    ALLOCATION("Allocation", ONE, "units of heat cost allocation"),
    ON_TIME("OnTime", SECOND, "time with power"),
    OPERATING_TIME("OperatingTime", SECOND, "time in operation"),
    AVERAGING_DURATION("AveragingDuration", SECOND, "duration of averaging"),
    ACTUALITY_DURATION("ActualityDuration", SECOND, "age of the values"),
    BATTERY_LIFE("RemainingBatteryLife", SECOND, "remaining life of the battery"),
    BATTERY_TIME("BatteryOperatingTime", SECOND, "time the battery has worked"),
    RESET_COUNTER("ResetCounter", ONE, "number of resets"),
    CUMULATION_COUNTER("CumulationCounter", ONE, "number of cumulations"),
    COUNT("Count", ONE, "count without a dimension"),
    DIGITAL_INPUT("DigitalInput", ONE, "digital inputs as a number"),
    DIGITAL_OUTPUT("DigitalOutput", ONE, "digital outputs as a number"),
    DATE("Date", ValueKind.DATE, "date of the device"),
    DATE_TIME("DateTime", ValueKind.DATE_TIME, "date and time of the device"),
    FABRICATION_NUMBER("FabricationNumber", ValueKind.TEXT, "fabrication number"),
    IDENTIFICATION("Identification", ValueKind.TEXT, "identification"),
    MANUFACTURER("Manufacturer", ValueKind.TEXT, "manufacturer"),
    MODEL_VERSION("ModelVersion", ValueKind.TEXT, "model or version"),
    HARDWARE_VERSION("HardwareVersion", ValueKind.TEXT, "hardware version"),
    FIRMWARE_VERSION("FirmwareVersion", ValueKind.TEXT, "firmware version"),
    SOFTWARE_VERSION("SoftwareVersion", ValueKind.TEXT, "software version"),
    CUSTOMER("Customer", ValueKind.TEXT, "customer"),
    CUSTOMER_LOCATION("CustomerLocation", ValueKind.TEXT, "location at the customer"),
    PARAMETER_SET("ParameterSet", ValueKind.TEXT, "identification of the parameter set"),
    BUS_ADDRESS("BusAddress", ONE, "primary address"),
    REACTIVE_ENERGY("ReactiveEnergy", VAR_HOUR, "reactive energy"),
    APPARENT_ENERGY("ApparentEnergy", VOLT_AMPERE_HOUR, "apparent energy"),
    REACTIVE_POWER("ReactivePower", VAR, "reactive power"),
    APPARENT_POWER("ApparentPower", VOLT_AMPERE, "apparent power"),
    VOLTAGE("Voltage", VOLT, "voltage"),
    CURRENT("Current", AMPERE, "current"),
    FREQUENCY("Frequency", HERTZ, "frequency"),
    POWER_FACTOR("PowerFactor", ONE, "power factor");

    private final String word;
    private final ValueKind kind;
    private final Unit unit;
    private final String meaning;

    Term(String word, Unit unit, String meaning) {
        this(word, ValueKind.NUMBER, unit, meaning);
    }

    Term(String word, ValueKind kind, String meaning) {
        this(word, kind, ONE, meaning);
    }

    Term(String word, ValueKind kind, Unit unit, String meaning) {
        this.word = word;
        this.kind = kind;
        this.unit = unit;
        this.meaning = meaning;
    }

    /** The part of a value code that names it. */
    public String word() {
        return word;
    }

    /** The form its values take. */
    public ValueKind kind() {
        return kind;
    }

    /** The unit it is usually told in; a device may use another one of the same dimension. One for what has none. */
    public Unit unit() {
        return unit;
    }

    /** In words, for the documentation. */
    public String meaning() {
        return meaning;
    }
}
