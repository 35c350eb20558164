package io.mivo.application.port.driven;

import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import java.util.List;
import java.util.Optional;

/** The device profiles that sensors may refer to: those of the library and the installation's own. Safe for use by many threads. */
public interface DeviceProfiles {
    /** No profiles at all. */
    DeviceProfiles NONE = new DeviceProfiles() {
        @Override
        public Optional<LibraryProfile> find(ProfileName name) {
            return Optional.empty();
        }

        @Override
        public List<ProfileName> names() {
            return List.of();
        }
    };

    /** The profile with this name, as it is now; empty when there is none, or none without faults of form. */
    Optional<LibraryProfile> find(ProfileName name);

    /** The names of all profiles, in order, also of those with faults. */
    List<ProfileName> names();
}
