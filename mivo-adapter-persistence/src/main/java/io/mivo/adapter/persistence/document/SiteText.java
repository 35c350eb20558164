package io.mivo.adapter.persistence.document;

import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A site as a site file says it; the mirror of {@link SiteSections}. */
final class SiteText {
    private static final Members<Site> MEMBERS = Members.<Site>none()
            .may("unit", site -> site.unit().map(UnitText.MEMBERS::of))
            .may("buses", site -> section(site.buses(), BusText.MEMBERS::of))
            .may("sensors", site -> section(site.sensors(), SensorText.MEMBERS::of))
            .may("groups", site -> section(site.groups(), GroupText.MEMBERS::of))
            .may("apiUsers", site -> section(site.apiUsers(), ApiUserText.MEMBERS::of))
            .exactly(SiteSections.KEYS);

    private SiteText() {}

    /** The text, after remarks of one line each. */
    static String of(List<String> remarks, Site site) {
        return YamlText.of(remarks, MEMBERS.of(site));
    }

    private static <T> Optional<Node> section(Optional<List<Declared<T>>> entries, Function<T, Node> form) {
        return entries.map(each ->
                Written.list(each.stream().map(Declared::entry).map(form).toList()));
    }
}
