package io.mivo.domain.site;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to become of the registry, all of it or nothing.
 *
 * @param unit the installation, when it changes
 * @param buses created or replaced
 * @param sensors created or replaced, with the seats they hold
 * @param access groups and API users, created or replaced
 * @param removals deleted
 */
public record SiteChange(
        Optional<MivoUnit> unit, List<Bus> buses, List<Sensor> sensors, Access access, Removals removals) {
    /** Copies in. */
    public SiteChange {
        buses = List.copyOf(buses);
        sensors = List.copyOf(sensors);
    }

    /** One that creates and replaces no groups. */
    public SiteChange(
            Optional<MivoUnit> unit, List<Bus> buses, List<Sensor> sensors, List<ApiUser> apiUsers, Removals removals) {
        this(unit, buses, sensors, new Access(List.of(), apiUsers), removals);
    }

    /** Groups and API users, all else as it is. */
    public static SiteChange ofGroups(List<SensorGroup> groups, List<ApiUser> apiUsers, Set<GroupId> removed) {
        Removals removals = new Removals(Set.of(), Set.of(), removed, Set.of());
        return new SiteChange(Optional.empty(), List.of(), List.of(), new Access(groups, apiUsers), removals);
    }

    /** New seats for some sensors, all else as it is. */
    public static SiteChange ofSensors(List<Sensor> sensors) {
        return new SiteChange(Optional.empty(), List.of(), sensors, List.of(), Removals.NONE);
    }

    /** The groups that are created or replaced. */
    public List<SensorGroup> groups() {
        return access.groups();
    }

    /** The API users that are created or replaced. */
    public List<ApiUser> apiUsers() {
        return access.apiUsers();
    }

    /** Who uses the site, and which sensors rights name together. */
    public record Access(List<SensorGroup> groups, List<ApiUser> apiUsers) {
        /** Copies in. */
        public Access {
            groups = List.copyOf(groups);
            apiUsers = List.copyOf(apiUsers);
        }
    }

    /** What is deleted; sensors go before the buses they are on. */
    public record Removals(Set<BusId> buses, Set<SensorUid> sensors, Set<GroupId> groups, Set<ClientId> apiUsers) {
        /** Nothing. */
        public static final Removals NONE = new Removals(Set.of(), Set.of(), Set.of(), Set.of());

        /** Copies in. */
        public Removals {
            buses = Set.copyOf(buses);
            sensors = Set.copyOf(sensors);
            groups = Set.copyOf(groups);
            apiUsers = Set.copyOf(apiUsers);
        }

        /** No groups among them. */
        public Removals(Set<BusId> buses, Set<SensorUid> sensors, Set<ClientId> apiUsers) {
            this(buses, sensors, Set.of(), apiUsers);
        }
    }
}
