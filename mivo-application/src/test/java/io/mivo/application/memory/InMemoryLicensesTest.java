package io.mivo.application.memory;

import io.mivo.application.contract.LicenseRegistryContract;
import io.mivo.application.port.driven.LicenseRegistry;

class InMemoryLicensesTest extends LicenseRegistryContract {
    @Override
    protected LicenseRegistry newRegistry() {
        return new InMemoryLicenses();
    }
}
