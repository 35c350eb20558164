package io.mivo.domain.sensor;

import io.mivo.domain.license.License;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.value.MeterType;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A device, or a part of one, as a site knows it.
 *
 * @param uid its name for machines
 * @param label its names for people
 * @param connection where it answers
 * @param profile what it offers
 * @param state whether it is on, how often it is read, and the license whose seat it holds
 */
public record Sensor(
        SensorUid uid, SensorLabel label, Connection connection, DeviceProfile profile, SensorState state) {
    /** Refuses absent parts. */
    public Sensor {
        Objects.requireNonNull(uid, "uid");
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(state, "state");
    }

    /** A device that offers whatever it sends, and is read only when asked for. */
    public static Sensor onDemand(SensorUid uid, String name, MeterType meterType, Connection connection) {
        SensorLabel label = new SensorLabel(name, Optional.empty(), meterType);
        return new Sensor(uid, label, connection, DeviceProfile.WHATEVER_IT_SENDS, SensorState.ON_DEMAND);
    }

    /** Whether its values may be given out at an instant: it is enabled and its license is valid then. The only judge. */
    public boolean isActiveAt(Instant instant) {
        return state.enabled() && isLicensedAt(instant);
    }

    /** Whether it holds a seat of a license that is valid at an instant. */
    public boolean isLicensedAt(Instant instant) {
        return state.seat().filter(license -> license.isValidAt(instant)).isPresent();
    }

    /** The same with another seat. */
    public Sensor withSeat(Optional<License> seat) {
        return new Sensor(uid, label, connection, profile, state.withSeat(seat));
    }

    /** When its license ends; empty for never or without a license. */
    public Optional<Instant> licenseValidUntil() {
        return state.seat().flatMap(License::validUntil);
    }
}
