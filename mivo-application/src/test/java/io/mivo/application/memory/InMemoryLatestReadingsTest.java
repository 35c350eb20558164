package io.mivo.application.memory;

import io.mivo.application.contract.LatestReadingsContract;
import io.mivo.application.contract.SitePorts;

class InMemoryLatestReadingsTest extends LatestReadingsContract {
    @Override
    protected SitePorts newSite() {
        return InMemorySite.create();
    }
}
