package io.mivo.adapter.persistence.document;

import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.site.SiteFault;
import java.util.List;
import java.util.Optional;

/** Reads device profiles in YAML. Safe for use by many threads. */
public final class YamlProfileDocuments implements ProfileDocuments {
    @Override
    public ProfileDocument read(String text) {
        Faults faults = new Faults();
        Optional<Node> root = YamlTree.read(text, faults);
        Optional<LibraryProfile> profile = root.flatMap(node -> ProfileSection.read(node, faults));
        return new YamlProfileDocument(profile, faults.byLine(), root);
    }

    private record YamlProfileDocument(Optional<LibraryProfile> profile, List<SiteFault> faults, Optional<Node> root)
            implements ProfileDocument {
        @Override
        public int lineOf(String path) {
            return root.map(node -> node.lineOf(path)).orElse(1);
        }
    }
}
