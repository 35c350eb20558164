package io.mivo.domain.access;

import io.mivo.domain.sensor.SensorUid;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which sensors someone sees.
 *
 * @param only these and those of the groups alone; empty for all, also those that come later
 * @param groups whose members are seen too, whoever they are at the time; none when all sensors are seen
 */
public record SensorChoice(Optional<Set<SensorUid>> only, Set<GroupId> groups) {
    /** All sensors, also those that come later. */
    public static final SensorChoice ALL = new SensorChoice(Optional.empty(), Set.of());

    /** Copies in; refuses groups beside all sensors. */
    public SensorChoice {
        only = only.map(Set::copyOf);
        groups = Set.copyOf(groups);
        if (only.isEmpty() && !groups.isEmpty()) {
            throw new IllegalArgumentException("who sees all sensors needs no groups " + groups);
        }
    }

    /** These sensors alone. */
    public static SensorChoice only(Set<SensorUid> sensors) {
        return only(sensors, Set.of());
    }

    /** These sensors and those of these groups alone. */
    public static SensorChoice only(Set<SensorUid> sensors, Set<GroupId> groups) {
        return new SensorChoice(Optional.of(sensors), groups);
    }

    /** Whether all sensors are seen, also those that come later. */
    public boolean isAll() {
        return only.isEmpty();
    }

    /** Whether a sensor is among them; what only a group names is not, before it was spelled out. */
    public boolean includes(SensorUid sensor) {
        return only.map(chosen -> chosen.contains(sensor)).orElse(true);
    }

    /** The same with the sensors that groups have now in place of the groups; one that is not known has none. */
    public SensorChoice spelledOut(Collection<SensorGroup> known) {
        if (groups.isEmpty()) {
            return this;
        }
        Set<SensorUid> all = new HashSet<>(only.orElse(Set.of()));
        known.stream().filter(group -> groups.contains(group.id())).forEach(group -> all.addAll(group.sensors()));
        return only(all);
    }

    /** The same without a group. */
    public SensorChoice without(GroupId group) {
        Set<GroupId> others = new HashSet<>(groups);
        others.remove(group);
        return new SensorChoice(only, others);
    }
}
