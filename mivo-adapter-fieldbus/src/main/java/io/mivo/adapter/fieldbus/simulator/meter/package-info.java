/**
 * M-Bus slaves behind a converter, as a master meets them: {@code MeterLine} carries {@code SimulatedMeter}s and is opened on
 * TCP or UDP by {@code MeterConverter}; {@code MeterFleet} makes many meters at once.
 */
package io.mivo.adapter.fieldbus.simulator.meter;
