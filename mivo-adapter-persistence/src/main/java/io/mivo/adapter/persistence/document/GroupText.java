package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.SensorGroup;

/** A sensor group as a site file says it; the mirror of {@link GroupSection}. */
final class GroupText {
    static final Members<SensorGroup> MEMBERS = Members.<SensorGroup>none()
            .with("id", group -> Written.text(group.id()))
            .may(
                    "name",
                    group -> Written.unless(group.id().text(), group.name()).map(Written::text))
            .with("sensors", group -> Written.sorted(group.sensors()))
            .exactly(GroupSection.KEYS);

    private GroupText() {}
}
