package io.mivo.application.port.driving;

import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.site.SiteFault;
import java.util.List;

/** Shows the device profiles there are, and checks a new one. */
public interface ConsultProfiles {
    /** Every profile that can be used, by name. */
    List<LibraryProfile> all();

    /**
     * One profile.
     *
     * @throws io.mivo.domain.refusal.RefusedException UNAVAILABLE when there is none of that name, with the nearest names
     */
    LibraryProfile show(ProfileName name);

    /**
     * Every fault of a profile file, by line; its tests that fail are faults too.
     *
     * @param text in YAML
     */
    List<SiteFault> check(String text);
}
