package io.mivo.adapter.persistence.form;

import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.sensor.SensorUid;
import java.util.HashSet;

/** Sensor groups as forms. */
public final class SensorGroupForm {
    private SensorGroupForm() {}

    /** The form of a group. */
    public static Form of(SensorGroup group) {
        Form form = Form.of("group", group.id(), group.name())
                .with(Form.of("sensors", group.sensors().stream().sorted().toArray()));
        return group.declared() ? form.with(Form.of("declared")) : form;
    }

    /** The group of a form. */
    public static SensorGroup read(Form form) {
        return new SensorGroup(
                new GroupId(form.text(0)),
                form.text(1),
                new HashSet<>(form.child("sensors").texts().stream()
                        .map(SensorUid::new)
                        .toList()),
                form.maybe("declared").isPresent());
    }
}
