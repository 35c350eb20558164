package io.mivo.adapter.fieldbus.mbus.reading;

import static java.util.Map.entry;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Term;
import java.util.Map;
import java.util.Optional;

/** Which term of the catalogue the quantity of a record is. */
final class QuantityTerms {
    private static final Map<String, Term> TERMS = Map.ofEntries(
            entry("Energy", Term.ENERGY),
            entry("Reactive energy", Term.REACTIVE_ENERGY),
            entry("Apparent energy", Term.APPARENT_ENERGY),
            entry("Volume", Term.VOLUME),
            entry("Mass", Term.MASS),
            entry("Power", Term.POWER),
            entry("Reactive power", Term.REACTIVE_POWER),
            entry("Apparent power", Term.APPARENT_POWER),
            entry("Volume flow", Term.FLOW),
            entry("Mass flow", Term.MASS_FLOW),
            entry("Temperature", Term.TEMPERATURE),
            entry("Flow temperature", Term.FORWARD_TEMPERATURE),
            entry("Return temperature", Term.RETURN_TEMPERATURE),
            entry("External temperature", Term.EXTERNAL_TEMPERATURE),
            entry("Temperature difference", Term.TEMPERATURE_DIFFERENCE),
            entry("Relative humidity", Term.HUMIDITY),
            entry("Pressure", Term.PRESSURE),
            entry("Voltage", Term.VOLTAGE),
            entry("Current", Term.CURRENT),
            entry("Frequency", Term.FREQUENCY),
            entry("Heat cost allocation", Term.ALLOCATION),
            entry("On time", Term.ON_TIME),
            entry("Operating time", Term.OPERATING_TIME),
            entry("Averaging duration", Term.AVERAGING_DURATION),
            entry("Actuality duration", Term.ACTUALITY_DURATION),
            entry("Remaining battery life", Term.BATTERY_LIFE),
            entry("Operating time of battery", Term.BATTERY_TIME),
            entry("Reset counter", Term.RESET_COUNTER),
            entry("Cumulation counter", Term.CUMULATION_COUNTER),
            entry("Dimensionless", Term.COUNT),
            entry("Digital input", Term.DIGITAL_INPUT),
            entry("Digital output", Term.DIGITAL_OUTPUT),
            entry("Date", Term.DATE),
            entry("Date and time", Term.DATE_TIME),
            entry("Fabrication number", Term.FABRICATION_NUMBER),
            entry("Identification", Term.IDENTIFICATION),
            entry("Manufacturer", Term.MANUFACTURER),
            entry("Model version", Term.MODEL_VERSION),
            entry("Hardware version", Term.HARDWARE_VERSION),
            entry("Firmware version", Term.FIRMWARE_VERSION),
            entry("Other software version", Term.SOFTWARE_VERSION),
            entry("Customer", Term.CUSTOMER),
            entry("Customer location", Term.CUSTOMER_LOCATION),
            entry("Parameter set identification", Term.PARAMETER_SET),
            entry("Bus address", Term.BUS_ADDRESS));

    /** A room sensor has one temperature; which VIF it sends it under differs from maker to maker. */
    private static final Map<Term, Term> IN_A_ROOM =
            Map.of(Term.EXTERNAL_TEMPERATURE, Term.TEMPERATURE, Term.FORWARD_TEMPERATURE, Term.TEMPERATURE);

    /** Units sent as text that leave no doubt; carbon dioxide is what room sensors count in ppm. */
    private static final Map<String, Term> IN_PLAIN_TEXT = Map.of("%RH", Term.HUMIDITY, "lux", Term.ILLUMINANCE);

    private static final Map<String, Term> IN_PLAIN_TEXT_IN_A_ROOM = Map.of("ppm", Term.CO2);

    private QuantityTerms() {}

    /** The term of a record from this kind of meter. */
    static Optional<Term> term(DataRecord record, MeterType type) {
        if (record.vib().table() == VifTable.PLAIN_TEXT) {
            return record.vib().plainText().flatMap(text -> spelled(text, type));
        }
        Optional<Term> term = Optional.ofNullable(TERMS.get(record.quantity()));
        return type == MeterType.ROOM_SENSOR ? term.map(each -> IN_A_ROOM.getOrDefault(each, each)) : term;
    }

    private static Optional<Term> spelled(String text, MeterType type) {
        Optional<Term> anywhere = Optional.ofNullable(IN_PLAIN_TEXT.get(text));
        return type == MeterType.ROOM_SENSOR
                ? anywhere.or(() -> Optional.ofNullable(IN_PLAIN_TEXT_IN_A_ROOM.get(text)))
                : anywhere;
    }
}
