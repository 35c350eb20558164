package io.mivo.application.memory;

import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Device profiles in memory. Immutable. */
public final class InMemoryDeviceProfiles implements DeviceProfiles {
    private final Map<ProfileName, LibraryProfile> profiles = new TreeMap<>();

    /** These profiles and no others. */
    public InMemoryDeviceProfiles(Collection<LibraryProfile> profiles) {
        profiles.forEach(each -> this.profiles.put(each.name(), each));
    }

    @Override
    public Optional<LibraryProfile> find(ProfileName name) {
        return Optional.ofNullable(profiles.get(name));
    }

    @Override
    public List<ProfileName> names() {
        return List.copyOf(profiles.keySet());
    }
}
