package io.mivo.adapter.persistence.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileFormTest {
    @Test
    void a_profile_stored_before_there_were_rules_of_blocks_reads_as_usual() {
        assertThat(ProfileForm.read(Form.of("profile"))).isEqualTo(DeviceProfile.WHATEVER_IT_SENDS);
        assertThat(ProfileForm.of(DeviceProfile.WHATEVER_IT_SENDS)).isEqualTo(Form.of("profile"));
    }

    @Test
    void rules_of_blocks_are_kept() {
        List<RegisterSpan> ranges =
                List.of(new RegisterSpan(RegisterTable.INPUT, 7, 40), new RegisterSpan(RegisterTable.COIL, 0, 65_536));
        DeviceProfile profile = new DeviceProfile(List.of(), new BlockRules(80, Optional.of(0), ranges));

        assertThat(ProfileForm.read(ProfileForm.of(profile))).isEqualTo(profile);
    }
}
