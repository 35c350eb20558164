package io.mivo.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.sensor.SensorUid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SensorChoiceTest {
    private static final SensorUid HEAT = new SensorUid("heat-1");
    private static final SensorUid MAIN = new SensorUid("main-1");
    private static final SensorUid COLD = new SensorUid("cold-1");
    private static final GroupId STAIRWELL = new GroupId("stairwell-a");
    private static final GroupId GONE = new GroupId("gone");
    private static final SensorGroup MEMBERS = new SensorGroup(STAIRWELL, "Stairwell A", Set.of(MAIN));

    @Test
    void includes_members_of_a_group_once_it_is_spelled_out() {
        SensorChoice choice = SensorChoice.only(Set.of(HEAT), Set.of(STAIRWELL));

        assertThat(choice.includes(HEAT)).isTrue();
        assertThat(choice.includes(MAIN)).isFalse();
        SensorChoice spelledOut = choice.spelledOut(List.of(MEMBERS));
        assertThat(spelledOut).isEqualTo(SensorChoice.only(Set.of(HEAT, MAIN)));
        assertThat(spelledOut.includes(COLD)).isFalse();
    }

    @Test
    void sees_nothing_through_a_group_that_is_not_there() {
        SensorChoice choice = SensorChoice.only(Set.of(), Set.of(GONE));

        assertThat(choice.spelledOut(List.of(MEMBERS))).isEqualTo(SensorChoice.only(Set.of()));
    }

    @Test
    void stays_limited_when_its_last_group_goes() {
        SensorChoice choice = SensorChoice.only(Set.of(), Set.of(STAIRWELL)).without(STAIRWELL);

        assertThat(choice).isEqualTo(SensorChoice.only(Set.of()));
        assertThat(choice.isAll()).isFalse();
    }

    @Test
    void of_all_sensors_stays_that_whatever_groups_there_are() {
        assertThat(SensorChoice.ALL.spelledOut(List.of(MEMBERS))).isEqualTo(SensorChoice.ALL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SensorChoice(Optional.empty(), Set.of(STAIRWELL)))
                .withMessageContaining("stairwell-a");
    }
}
