package io.mivo.application.memory;

import io.mivo.application.contract.DeviceProfilesContract;
import io.mivo.application.contract.Profiles;
import io.mivo.application.port.driven.DeviceProfiles;
import java.util.List;

class InMemoryDeviceProfilesTest extends DeviceProfilesContract {
    @Override
    protected DeviceProfiles profiles() {
        return new InMemoryDeviceProfiles(List.of(Profiles.acme()));
    }
}
