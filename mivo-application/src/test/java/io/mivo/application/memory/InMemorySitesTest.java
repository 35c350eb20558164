package io.mivo.application.memory;

import io.mivo.application.contract.SiteChangesContract;
import io.mivo.application.contract.SitePorts;

class InMemorySitesTest extends SiteChangesContract {
    @Override
    protected SitePorts newSite() {
        return InMemorySite.create();
    }
}
