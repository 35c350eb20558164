package io.mivo.domain.site;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.sensor.Sensor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A site as its owner declares it: right in form, not yet checked for meaning.
 *
 * @param unit the installation, when the file names it
 * @param buses the section of buses, when present
 * @param sensors the section of sensors, when present; none of them holds a seat
 * @param access the sections of sensor groups and of API users, when present
 * @param unreadable names of entries left out because of their form, so that references to them are no second fault
 */
public record Site(
        Optional<MivoUnit> unit,
        Optional<List<Declared<Bus>>> buses,
        Optional<List<Declared<Sensor>>> sensors,
        Access access,
        Set<String> unreadable) {
    /** Copies in. */
    public Site {
        buses = buses.map(List::copyOf);
        sensors = sensors.map(List::copyOf);
        unreadable = Set.copyOf(unreadable);
    }

    /** Buses and sensors alone, as a program declares them. */
    public static Site of(List<Bus> buses, List<Sensor> sensors) {
        return new Site(
                Optional.empty(),
                Optional.of(numbered("buses", buses)),
                Optional.of(numbered("sensors", sensors)),
                Access.NOTHING,
                Set.of());
    }

    /** The same site with other sensors in its section. */
    public Site withSensors(Optional<List<Declared<Sensor>>> others) {
        return new Site(unit, buses, others, access, unreadable);
    }

    /** The section of sensor groups, when present. */
    public Optional<List<Declared<SensorGroup>>> groups() {
        return access.groups();
    }

    /** The section of API users, when present. */
    public Optional<List<Declared<DeclaredApiUser>>> apiUsers() {
        return access.apiUsers();
    }

    private static <T> List<Declared<T>> numbered(String section, List<T> entries) {
        return IntStream.range(0, entries.size())
                .mapToObj(index -> new Declared<>(section + "[" + index + "]", entries.get(index)))
                .toList();
    }

    /** Who uses the site, and which sensors rights name together. */
    public record Access(
            Optional<List<Declared<SensorGroup>>> groups, Optional<List<Declared<DeclaredApiUser>>> apiUsers) {
        /** Neither section is there. */
        public static final Access NOTHING = new Access(Optional.empty(), Optional.empty());

        /** Copies in. */
        public Access {
            groups = groups.map(List::copyOf);
            apiUsers = apiUsers.map(List::copyOf);
        }
    }

    /**
     * An API user as declared.
     *
     * @param user without keys
     * @param keys its keys as handed in
     */
    public record DeclaredApiUser(ApiUser user, List<KeyMaterial> keys) {
        /** Copies in. */
        public DeclaredApiUser {
            keys = List.copyOf(keys);
        }
    }
}
