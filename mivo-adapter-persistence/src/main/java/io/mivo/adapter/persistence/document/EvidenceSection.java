package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.Evidence;
import io.mivo.domain.profile.Evidence.Background;
import io.mivo.domain.profile.Evidence.Source;
import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a profile can be trusted, as its file says: its sources, and its tests. */
final class EvidenceSection {
    private EvidenceSection() {}

    /** The evidence of a profile, whose values name some of its sources. */
    static Optional<Evidence> read(Entry profile, Map<ValueCode, Background> values) {
        List<Source> sources = sources(profile);
        List<ProfileTest> tests = profile.items("tests").orElse(List.of()).stream()
                .flatMap(node -> TestSection.read(node, profile.faults()).stream())
                .toList();
        return profile.built(() -> new Evidence(sources, values, tests));
    }

    private static List<Source> sources(Entry profile) {
        List<Source> sources = new ArrayList<>();
        profile.node("sources").ifPresent(node -> {
            if (node instanceof Node.Mapping mapping) {
                mapping.members()
                        .forEach((id, text) -> Nodes.value(text, Words::name, profile.faults())
                                .ifPresent(reference -> sources.add(new Source(id, reference))));
            } else {
                profile.faults().addWrongKind(node, "a mapping of short names to manuals or files");
            }
        });
        return sources;
    }
}
