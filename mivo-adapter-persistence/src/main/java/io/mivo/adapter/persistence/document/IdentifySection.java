package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Fingerprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a device shows that it is one of a profile's, as the profile declares it. */
final class IdentifySection {
    private static final Keys IDENTIFICATION = Keys.of().or("vendor", "product");
    private static final Keys TELLING = Keys.of("register", "holds");

    private IdentifySection() {}

    /** The fingerprints of a profile, each sufficient by itself. */
    static List<Fingerprint> read(Entry profile, RegisterDefaults defaults) {
        return profile.items("identify").orElse(List.of()).stream()
                .flatMap(node -> fingerprint(node, defaults, profile.faults()).stream())
                .toList();
    }

    private static Optional<Fingerprint> fingerprint(Node node, RegisterDefaults defaults, Faults faults) {
        if (node instanceof Node.Mapping mapping && mapping.members().containsKey("register")) {
            return Entry.of(completed(mapping, defaults), TELLING, faults).flatMap(IdentifySection::telling);
        }
        return Entry.of(node, IDENTIFICATION, faults).flatMap(IdentifySection::identification);
    }

    private static Node completed(Node.Mapping mapping, RegisterDefaults defaults) {
        Map<String, Node> members = new LinkedHashMap<>(mapping.members());
        members.computeIfPresent("register", (key, register) -> defaults.completed(register));
        return new Node.Mapping(mapping.place(), members);
    }

    private static Optional<Fingerprint> identification(Entry entry) {
        Optional<String> vendor = entry.value("vendor", Words::name);
        Optional<String> product = entry.value("product", Words::name);
        return entry.built(() -> new Fingerprint.Identification(vendor, product));
    }

    private static Optional<Fingerprint> telling(Entry entry) {
        Optional<RegisterSection> register = RegisterSection.read(entry, 0);
        List<String> holds = entry.items("holds")
                .map(items -> Nodes.values(items, Words::name, entry.faults()))
                .orElse(List.of());
        return entry.built(() -> new Fingerprint.Telling(register.orElseThrow().register(), holds));
    }
}
