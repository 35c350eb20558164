package io.mivo.application.memory;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.SiteChange;
import java.util.LinkedHashMap;
import java.util.Map;

/** A site at one moment, in the order of creation; confined to the one who changes it, then never changed again. */
record SiteState(
        long version,
        MivoUnit unit,
        Map<BusId, Bus> buses,
        Map<SensorUid, Sensor> sensors,
        Map<GroupId, SensorGroup> groups,
        Map<ClientId, ApiUser> apiUsers) {
    static SiteState of(MivoUnit unit) {
        return new SiteState(0, unit, Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The site after a change; this one stays as it is. */
    SiteState after(SiteChange change) {
        SiteState next = new SiteState(
                version + 1,
                change.unit().orElse(unit),
                new LinkedHashMap<>(buses),
                new LinkedHashMap<>(sensors),
                new LinkedHashMap<>(groups),
                new LinkedHashMap<>(apiUsers));
        next.take(change);
        next.requireKnownBuses();
        return next;
    }

    private void take(SiteChange change) {
        sensors.keySet().removeAll(change.removals().sensors());
        groups.keySet().removeAll(change.removals().groups());
        apiUsers.keySet().removeAll(change.removals().apiUsers());
        change.buses().forEach(bus -> buses.put(bus.id(), bus));
        change.sensors().forEach(sensor -> sensors.put(sensor.uid(), sensor));
        change.groups().forEach(group -> groups.put(group.id(), group));
        change.apiUsers().forEach(user -> apiUsers.put(user.id(), user));
        buses.keySet().removeAll(change.removals().buses());
    }

    private void requireKnownBuses() {
        for (Sensor sensor : sensors.values()) {
            if (!buses.containsKey(sensor.connection().bus())) {
                throw new IllegalArgumentException("sensor " + sensor.uid() + " is on bus "
                        + sensor.connection().bus() + ", which is not there");
            }
        }
    }
}
