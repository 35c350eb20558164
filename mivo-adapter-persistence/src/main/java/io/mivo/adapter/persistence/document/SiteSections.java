package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections of a site file. */
final class SiteSections {
    /** A site of which the file says nothing. */
    static final Site NOTHING =
            new Site(Optional.empty(), Optional.empty(), Optional.empty(), Site.Access.NOTHING, Set.of());

    static final Keys KEYS = Keys.of().or("unit", "buses", "sensors", "groups", "apiUsers");

    private SiteSections() {}

    /** What a file declares, without the entries whose form is wrong. */
    static Site read(Node root, Faults faults) {
        return Entry.of(root, KEYS, faults).map(SiteSections::site).orElse(NOTHING);
    }

    private static Site site(Entry entry) {
        Optional<MivoUnit> unit = UnitSection.read(entry);
        Section<Bus> buses = Section.read(entry, "buses", "id", node -> BusSection.read(node, entry.faults()));
        Section<Sensor> sensors =
                Section.read(entry, "sensors", "uid", node -> SensorSection.read(node, entry.faults()));
        Section<SensorGroup> groups =
                Section.read(entry, "groups", "id", node -> GroupSection.read(node, entry.faults()));
        Section<DeclaredApiUser> apiUsers =
                Section.read(entry, "apiUsers", "clientId", node -> ApiUserSection.read(node, entry.faults()));
        Set<String> unreadable = Stream.of(
                        buses.unreadable(), sensors.unreadable(), groups.unreadable(), apiUsers.unreadable())
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        Site.Access access = new Site.Access(groups.entries(), apiUsers.entries());
        return new Site(unit, buses.entries(), sensors.entries(), access, unreadable);
    }
}
