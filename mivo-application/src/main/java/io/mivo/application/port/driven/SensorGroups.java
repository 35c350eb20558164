package io.mivo.application.port.driven;

import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import java.util.List;
import java.util.Optional;

/** The sensor groups as they are now. Safe for use by many threads. */
public interface SensorGroups {
    /** All, by id. */
    List<SensorGroup> groups();

    /** One. */
    Optional<SensorGroup> group(GroupId id);
}
