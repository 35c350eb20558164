package io.mivo.domain.site;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
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
 * @param apiUsers created or replaced
 * @param removals deleted
 */
public record SiteChange(
        Optional<MivoUnit> unit, List<Bus> buses, List<Sensor> sensors, List<ApiUser> apiUsers, Removals removals) {
    /** Copies in. */
    public SiteChange {
        buses = List.copyOf(buses);
        sensors = List.copyOf(sensors);
        apiUsers = List.copyOf(apiUsers);
    }

    /** New seats for some sensors, all else as it is. */
    public static SiteChange ofSensors(List<Sensor> sensors) {
        return new SiteChange(Optional.empty(), List.of(), sensors, List.of(), Removals.NONE);
    }

    /** What is deleted; sensors go before the buses they are on. */
    public record Removals(Set<BusId> buses, Set<SensorUid> sensors, Set<ClientId> apiUsers) {
        /** Nothing. */
        public static final Removals NONE = new Removals(Set.of(), Set.of(), Set.of());

        /** Copies in. */
        public Removals {
            buses = Set.copyOf(buses);
            sensors = Set.copyOf(sensors);
            apiUsers = Set.copyOf(apiUsers);
        }
    }
}
