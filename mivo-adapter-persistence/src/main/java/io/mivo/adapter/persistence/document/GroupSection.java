package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.sensor.SensorUid;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A sensor group as a site file declares it. */
final class GroupSection {
    static final Keys KEYS = Keys.of("id", "sensors").or("name");

    private GroupSection() {}

    /** The group at a node. */
    static Optional<SensorGroup> read(Node node, Faults faults) {
        return Entry.of(node, KEYS, faults).flatMap(GroupSection::group);
    }

    private static Optional<SensorGroup> group(Entry entry) {
        Optional<GroupId> id = entry.value("id", GroupId::new);
        String name =
                entry.value("name", Words::name).or(() -> id.map(GroupId::text)).orElse("");
        Set<SensorUid> sensors =
                entry.items("sensors").map(items -> uids(items, entry.faults())).orElse(Set.of());
        return entry.built(() -> new SensorGroup(id.orElseThrow(), name, sensors));
    }

    /** The uids in a list. */
    static Set<SensorUid> uids(List<Node> items, Faults faults) {
        return new HashSet<>(Nodes.values(items, SensorUid::new, faults));
    }
}
