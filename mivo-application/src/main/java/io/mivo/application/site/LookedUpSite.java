package io.mivo.application.site;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.application.profile.ProfileLookup;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A site document in which every profile that a sensor names was looked up.
 *
 * @param document as it was read
 * @param site with what the profiles offer
 * @param lacks profiles that cannot be used
 */
record LookedUpSite(SiteDocument document, Site site, List<SiteFault> lacks) implements SiteDocument {
    static LookedUpSite of(SiteDocument document, ProfileLookup lookup) {
        List<SiteFault> lacks = new ArrayList<>();
        Site declared = document.site();
        Site site = declared.withSensors(declared.sensors()
                .map(sensors -> sensors.stream()
                        .map(each -> new Declared<>(each.path(), looked(each, document, lookup, lacks)))
                        .toList()));
        return new LookedUpSite(document, site, List.copyOf(lacks));
    }

    private static Sensor looked(
            Declared<Sensor> declared, SiteDocument document, ProfileLookup lookup, List<SiteFault> lacks) {
        ProfileLookup.Looked looked = lookup.look(declared.entry());
        String path = declared.path() + ".profile";
        looked.fault().ifPresent(fault -> lacks.add(new SiteFault(document.lineOf(path), path, fault)));
        return looked.sensor();
    }

    @Override
    public List<SiteFault> faults() {
        return Stream.concat(document.faults().stream(), lacks.stream()).toList();
    }

    @Override
    public int lineOf(String path) {
        return document.lineOf(path);
    }
}
