package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import org.junit.jupiter.api.Test;

/** What keeping device profiles means. */
public abstract class DeviceProfilesContract {
    /** The subject; it has at least one profile. */
    protected abstract DeviceProfiles profiles();

    @Test
    void their_names_are_in_order_and_told_once() {
        assertThat(profiles().names()).isNotEmpty().isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_profile_is_found_by_its_name() {
        for (ProfileName name : profiles().names()) {
            assertThat(profiles().find(name)).map(LibraryProfile::name).contains(name);
        }
    }

    @Test
    void a_profile_that_is_not_there_is_not_found() {
        assertThat(profiles().find(new ProfileName("nobody-makes-this"))).isEmpty();
    }

    @Test
    void a_profile_is_known_by_its_own_registers_not_by_those_of_a_sensor() {
        ProfileName name = profiles().names().get(0);

        assertThat(profiles().find(name).orElseThrow().profile().reference()).isEmpty();
    }
}
