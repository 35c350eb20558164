package io.mivo.application.memory;

import io.mivo.application.contract.SitePorts;
import io.mivo.domain.site.MivoUnit;
import java.time.ZoneId;

final class InMemorySite {
    private InMemorySite() {}

    static SitePorts create() {
        InMemoryLicenses licenses = new InMemoryLicenses();
        InMemoryLatestReadings readings = new InMemoryLatestReadings();
        MivoUnit unit = new MivoUnit("MIVO-1", "MIVO", ZoneId.of("UTC"));
        InMemorySites sites = new InMemorySites(unit, licenses, readings::forget);
        return new SitePorts(sites, sites, sites, sites, licenses, readings);
    }
}
