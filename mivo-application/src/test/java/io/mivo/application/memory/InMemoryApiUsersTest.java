package io.mivo.application.memory;

import io.mivo.application.contract.ApiUserRegistryContract;
import io.mivo.application.contract.SitePorts;

class InMemoryApiUsersTest extends ApiUserRegistryContract {
    @Override
    protected SitePorts newSite() {
        return InMemorySite.create();
    }
}
