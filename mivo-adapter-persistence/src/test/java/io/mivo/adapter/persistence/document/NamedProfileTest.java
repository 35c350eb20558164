package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamedProfileTest {
    private static final String SENSOR = "sensors:\n  - uid: one\n    bus: power\n    address: {unitId: 1}\n";

    @Test
    void of_a_sensor_is_kept_with_its_register_offset() {
        String text = "sensors:\n  - {uid: one, bus: power, address: {unitId: 1, registerOffset: 100}, profile: a-1}\n";

        assertThat(profile(text)).isEqualTo(DeviceProfile.named(new ProfileReference(new ProfileName("a-1"), 100)));
    }

    @Test
    void excludes_values_and_what_goes_with_them() {
        String text = SENSOR
                + "    profile: a-1\n    gap: 0\n    values: [{code: X_One, register: {table: coil, address: 1}}]\n";

        assertThat(faults(text))
                .containsExactly(
                        "6: sensors[0].gap: 'gap' is part of the profile; give either 'profile' or 'values',"
                                + " or put a profile of your own into profiles/",
                        "7: sensors[0].values: 'values' is part of the profile; give either 'profile' or 'values',"
                                + " or put a profile of your own into profiles/");
    }

    @Test
    void is_not_for_mbus_meters() {
        String text = "sensors:\n  - {uid: one, bus: heat, address: {primary: 1}, profile: a-1, maxRead: 3}\n";

        assertThat(faults(text))
                .containsExactly(
                        "2: sensors[0].maxRead: 'maxRead' is for Modbus devices only",
                        "2: sensors[0].profile: 'profile' is for Modbus devices only;"
                                + " an M-Bus meter tells its own values");
    }

    @Test
    void has_a_form() {
        assertThat(faults(SENSOR + "    profile: Eastron SDM630\n"))
                .containsExactly("5: sensors[0].profile: 'Eastron SDM630' is not a profile name: "
                        + "a small letter or digit, then small letters, digits, . _ and - (at most 64)");
    }

    @Test
    void may_be_replaced_by_values_with_rules_of_their_own() {
        String text = SENSOR
                + "    maxRead: 10\n    gap: 4\n    ranges: [{table: input, from: 3, to: 41}]\n"
                + "    values: [{code: X_One, register: {table: input, address: 3, type: int16}}]\n";

        assertThat(profile(text).blocks())
                .isEqualTo(new BlockRules(10, Optional.of(4), List.of(new RegisterSpan(RegisterTable.INPUT, 3, 39))));
    }

    private static DeviceProfile profile(String text) {
        assertThat(faults(text)).isEmpty();
        return SiteTexts.read(text)
                .site()
                .sensors()
                .orElseThrow()
                .get(0)
                .entry()
                .profile();
    }
}
