package io.mivo.application.site;

import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What entries of a site file may refer to: what the registry has, and what the file itself declares. */
record Known(
        Map<BusId, Bus> buses,
        Set<SensorUid> sensors,
        Set<GroupId> groups,
        Optional<Set<LicenseId>> licenses,
        Map<String, ClientId> keyOwners,
        Set<String> unreadable) {
    static Known of(Site site, SiteService.Stock stock, boolean prune) {
        return new Known(
                buses(site, stock.registry()),
                sensors(site, stock.registry()),
                groups(site, stock.groups(), prune),
                Optional.of(
                        stock.licenses().licenses().stream().map(License::id).collect(Collectors.toSet())),
                keyOwners(site, stock.apiUsers(), prune),
                site.unreadable());
    }

    private static Map<BusId, Bus> buses(Site site, SensorRegistry registry) {
        Map<BusId, Bus> buses = new HashMap<>();
        registry.buses().forEach(bus -> buses.put(bus.id(), bus));
        site.buses().orElse(List.of()).forEach(each -> buses.put(each.entry().id(), each.entry()));
        return buses;
    }

    private static Set<SensorUid> sensors(Site site, SensorRegistry registry) {
        Set<SensorUid> sensors = registry.sensors().stream().map(Sensor::uid).collect(Collectors.toSet());
        site.sensors().orElse(List.of()).stream()
                .map(Declared::entry)
                .map(Sensor::uid)
                .forEach(sensors::add);
        return sensors;
    }

    /** Those that stay, and those that the site declares. */
    private static Set<GroupId> groups(Site site, SensorGroups there, boolean prune) {
        Set<GroupId> groups = new HashSet<>();
        site.groups().orElse(List.of()).forEach(each -> groups.add(each.entry().id()));
        if (!prune || site.groups().isEmpty()) {
            there.groups().forEach(each -> groups.add(each.id()));
        }
        return groups;
    }

    /** Whose keys are whose, by thumbprint, of the API users that stay and that the site does not declare anew. */
    private static Map<String, ClientId> keyOwners(Site site, ApiUserRegistry registry, boolean prune) {
        if (prune && site.apiUsers().isPresent()) {
            return Map.of();
        }
        Set<ClientId> declared = site.apiUsers().orElse(List.of()).stream()
                .map(each -> each.entry().user().id())
                .collect(Collectors.toSet());
        Map<String, ClientId> owners = new HashMap<>();
        registry.apiUsers().stream()
                .filter(user -> !declared.contains(user.id()))
                .forEach(user -> user.credentials().keys().forEach(key -> owners.put(key.thumbprint(), user.id())));
        return owners;
    }

    /** The same for a file that is looked at by itself: which licenses there will be where it is applied is not known. */
    Known withAnyLicense() {
        return new Known(buses, sensors, groups, Optional.empty(), keyOwners, unreadable);
    }

    boolean lacks(LicenseId license) {
        return licenses.filter(held -> !held.contains(license)).isPresent();
    }

    Optional<Bus> bus(BusId id) {
        return Optional.ofNullable(buses.get(id));
    }

    /** Whether a name stands for an entry that was left out because of its form: that fault is told already. */
    boolean isUnreadable(String name) {
        return unreadable.contains(name);
    }
}
