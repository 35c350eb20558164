package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.value.MeterType;

/** A sensor as a site file says it; the mirror of {@link SensorSection} and {@link HabitsSection}. */
final class SensorText {
    private static final Members<MeterHabits> HABITS = Members.<MeterHabits>none()
            .may("baud", habits -> habits.baud().map(Written::number))
            .may("applicationReset", habits -> habits.reset().map(SensorText::reset))
            .may(
                    "maxTelegrams",
                    habits -> Written.unless(MeterHabits.USUAL_TELEGRAMS, habits.maxTelegrams())
                            .map(Written::number))
            .may("maxReadsPerDay", habits -> habits.maxReadsPerDay().map(Written::number));

    private static final Members<Connection> WAITING = Members.<Connection>none()
            .may("timeout", connection -> connection.timeout().map(Written::text))
            .may("pause", connection -> connection.pause().map(Written::text))
            .all(HABITS, Connection::habits);

    private static final Members<SensorState> STATE = Members.<SensorState>none()
            .may("readEvery", state -> state.readEvery().map(Written::text))
            .may("enabled", state -> Written.unless(true, state.enabled()).map(Written::truth))
            .may("license", state -> state.wanted().map(Written::text));

    static final Members<Sensor> MEMBERS = Members.<Sensor>none()
            .with("uid", sensor -> Written.text(sensor.uid()))
            .may(
                    "name",
                    sensor -> Written.unless(sensor.uid().text(), sensor.label().name())
                            .map(Written::text))
            .with("bus", sensor -> Written.text(sensor.connection().bus()))
            .with("address", AddressText.MEMBERS::of)
            .may("meterNumber", sensor -> sensor.label().meterNumber().map(Written::text))
            .may(
                    "meterType",
                    sensor -> Written.unless(MeterType.OTHER, sensor.label().meterType())
                            .map(MeterType::word)
                            .map(Written::text))
            .all(STATE, Sensor::state)
            .all(WAITING, Sensor::connection)
            .all(OfferText.MEMBERS, Sensor::profile)
            .exactly(SensorSection.KEYS);

    private SensorText() {}

    private static Node reset(ApplicationReset reset) {
        return reset.subcode().map(Written::number).orElseGet(() -> Written.truth(true));
    }
}
