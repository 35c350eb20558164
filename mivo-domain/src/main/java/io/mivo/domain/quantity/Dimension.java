package io.mivo.domain.quantity;

/** What an amount measures; amounts of different dimensions never convert. */
public enum Dimension {
    ENERGY,
    REACTIVE_ENERGY,
    APPARENT_ENERGY,
    VOLUME,
    MASS,
    POWER,
    REACTIVE_POWER,
    APPARENT_POWER,
    VOLTAGE,
    CURRENT,
    FREQUENCY,
    TEMPERATURE,
    TEMPERATURE_DIFFERENCE,
    VOLUME_FLOW,
    MASS_FLOW,
    PRESSURE,
    SHARE,
    CONCENTRATION,
    ILLUMINANCE,
    DURATION,
    CALENDAR_DURATION,
    COUNT
}
