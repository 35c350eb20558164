package io.mivo.adapter.persistence.document;

import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.List;
import java.util.Optional;

/** Reads site files in YAML. Safe for use by many threads. */
public final class YamlSiteDocuments implements SiteDocuments {
    @Override
    public SiteDocument read(String text) {
        Faults faults = new Faults();
        Optional<Node> root = YamlTree.read(text, faults);
        Site site = root.map(node -> SiteSections.read(node, faults)).orElse(SiteSections.NOTHING);
        return new YamlSiteDocument(site, faults.byLine(), root);
    }

    @Override
    public String write(Site site, List<String> remarks) {
        return SiteText.of(remarks, site);
    }

    private record YamlSiteDocument(Site site, List<SiteFault> faults, Optional<Node> root) implements SiteDocument {
        @Override
        public int lineOf(String path) {
            return root.map(node -> node.lineOf(path)).orElse(1);
        }
    }
}
