package io.mivo.domain.access;

import io.mivo.domain.sensor.SensorUid;
import java.util.Set;

/**
 * Sensors that rights may name together.
 *
 * @param id unique
 * @param name for people
 * @param sensors its members; one that is not there any more counts for nobody
 * @param declared whether a site file names it: whenever the file is applied, it is as the file says
 */
public record SensorGroup(GroupId id, String name, Set<SensorUid> sensors, boolean declared) {
    /** Copies in. */
    public SensorGroup {
        sensors = Set.copyOf(sensors);
    }

    /** One that people made. */
    public SensorGroup(GroupId id, String name, Set<SensorUid> sensors) {
        this(id, name, sensors, false);
    }

    /** The same with another name and other members. */
    public SensorGroup with(String otherName, Set<SensorUid> others) {
        return new SensorGroup(id, otherName, others, declared);
    }

    /** The same as a site file declares it. */
    public SensorGroup asDeclared() {
        return new SensorGroup(id, name, sensors, true);
    }
}
