package io.mivo.adapter.persistence.form;

import io.mivo.domain.bus.BusId;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.util.Optional;

/** Sensors as forms; the license of their seat is kept beside them. */
public final class SensorForm {
    private SensorForm() {}

    /** The form of a sensor, without its seat. */
    public static Form of(Sensor sensor) {
        return Form.of("sensor", sensor.uid())
                .with(ofLabel(sensor.label()))
                .with(ofConnection(sensor.connection()))
                .with(ofState(sensor.state()))
                .with(ProfileForm.of(sensor.profile()));
    }

    /** The sensor of a form with the license of its seat. */
    public static Sensor read(Form form, Optional<License> seat) {
        return new Sensor(
                new SensorUid(form.text(0)),
                readLabel(form.child("label")),
                readConnection(form.child("connection")),
                ProfileForm.read(form.child("profile")),
                readState(form.child("state"), seat));
    }

    private static Form ofLabel(SensorLabel label) {
        return Form.of("label", label.name(), label.meterType().word())
                .with(label.meterNumber(), number -> Form.of("number", number));
    }

    private static SensorLabel readLabel(Form form) {
        return new SensorLabel(
                form.text(0), form.maybe("number").map(number -> number.text(0)), form.word(1, MeterType::ofWord));
    }

    private static Form ofConnection(Connection connection) {
        return Form.of("connection", connection.bus())
                .with(Form.of("address").with(BusForm.ofAddress(connection.address())))
                .with(connection.timeout(), timeout -> Form.of("timeout", timeout))
                .with(HabitsForm.of(connection.habits()), habits -> habits)
                .with(connection.pause(), pause -> Form.of("pause", pause));
    }

    private static Connection readConnection(Form form) {
        return new Connection(
                new BusId(form.text(0)),
                BusForm.readAddress(form.child("address")),
                readDuration(form, "timeout"),
                HabitsForm.read(form.maybe("habits")),
                readDuration(form, "pause"));
    }

    private static Form ofState(SensorState state) {
        return Form.of("state", state.enabled() ? "on" : "off")
                .with(state.readEvery(), every -> Form.of("every", every))
                .with(state.wanted(), license -> Form.of("license", license));
    }

    private static SensorState readState(Form form, Optional<License> seat) {
        return new SensorState(
                form.text(0).equals("on"),
                readDuration(form, "every"),
                form.maybe("license").map(license -> new LicenseId(license.text(0))),
                seat);
    }

    private static Optional<Duration> readDuration(Form form, String name) {
        return form.maybe(name).map(duration -> Duration.parse(duration.text(0)));
    }
}
