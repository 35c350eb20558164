package io.mivo.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.sensor.SensorUid;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    private static final SensorUid HEAT = new SensorUid("heat-1");
    private static final SensorUid MAIN = new SensorUid("main-1");

    @Test
    void it_sees_the_sensors_it_was_given_alone() {
        Caller billing = Caller.machine(
                new ClientId("billing"), new Rights(Set.of(Scope.SENSORS_READ), SensorChoice.only(Set.of(HEAT))));

        assertThat(billing.maySee(HEAT)).isTrue();
        assertThat(billing.maySee(MAIN)).isFalse();
        assertThat(billing.may(Scope.SENSORS_READ)).isTrue();
        assertThat(billing.may(Scope.SENSORS_WRITE)).isFalse();
    }

    @Test
    void given_no_sensor_it_sees_none() {
        assertThat(SensorChoice.only(Set.of()).includes(HEAT)).isFalse();
        assertThat(SensorChoice.ALL.includes(HEAT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "bill\u00e9", "a\n"})
    void a_client_id_is_visible_ascii(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClientId(text));
        assertThat(new ClientId("https://billing.example/~1").text()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "<admin>"})
    void a_user_name_is_letters_digits_and_little_else(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserName(text));
        assertThat(new UserName("jürgen@example.org").text()).isNotEmpty();
    }
}
