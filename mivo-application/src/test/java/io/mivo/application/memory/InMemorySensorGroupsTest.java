package io.mivo.application.memory;

import io.mivo.application.contract.SensorGroupsContract;
import io.mivo.application.contract.SitePorts;

class InMemorySensorGroupsTest extends SensorGroupsContract {
    @Override
    protected SitePorts newSite() {
        return InMemorySite.create();
    }
}
