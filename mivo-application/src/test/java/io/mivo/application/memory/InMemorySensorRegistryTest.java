package io.mivo.application.memory;

import io.mivo.application.contract.SensorRegistryContract;
import io.mivo.application.contract.SitePorts;

class InMemorySensorRegistryTest extends SensorRegistryContract {
    @Override
    protected SitePorts newSite() {
        return InMemorySite.create();
    }
}
