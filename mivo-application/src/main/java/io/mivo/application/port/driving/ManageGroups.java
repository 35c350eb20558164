package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.access.UserName;
import io.mivo.domain.sensor.SensorUid;
import java.util.List;
import java.util.Set;

/**
 * Manages groups of sensors. For administrators: who may ask is decided where people come in. Every change is recorded
 * together with it, and takes effect at the next request of everybody whose rights rest on the group.
 */
public interface ManageGroups {
    /** All, by id. */
    List<Group> groups();

    /**
     * One.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_GROUP when there is none
     */
    Group group(GroupId id);

    /**
     * Creates one.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when the id is in use, or the name is none, or a sensor is
     *     not there; nothing was done
     */
    void create(Caller by, GroupId id, Traits traits);

    /**
     * Changes name and members.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_GROUP; MALFORMED as above
     */
    void change(Caller by, GroupId id, Traits traits);

    /**
     * Deletes one, and takes it out of the rights that rest on it: they never grow by that.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNKNOWN_GROUP when there is none
     */
    void delete(Caller by, GroupId id);

    /** What people decide of a group. */
    record Traits(String name, Set<SensorUid> sensors) {
        /** Copies in. */
        public Traits {
            sensors = Set.copyOf(sensors);
        }
    }

    /**
     * A group with those whose rights rest on it.
     *
     * @param group the group
     * @param machines API users, by client id
     * @param people users, by name
     */
    record Group(SensorGroup group, List<ClientId> machines, List<UserName> people) {
        /** Copies in. */
        public Group {
            machines = List.copyOf(machines);
            people = List.copyOf(people);
        }
    }
}
