package io.mivo.domain.sensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mivo.domain.bus.BusId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorUidTest {
    @ParameterizedTest
    @ValueSource(strings = {"heat-1", "1", "a.b_c:d-e", "00123456", "No"})
    void it_is_taken_as_written(String text) {
        assertThat(new SensorUid(text)).hasToString(text);
        assertThat(new BusId(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-heat", ".heat", "heat 1", "heat/1", "wärme", "heat\n", "heat%31"})
    void it_refuses_anything_else(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SensorUid(text))
                .withMessageContaining("'" + text + "'");
        assertThatIllegalArgumentException().isThrownBy(() -> new BusId(text));
    }

    @Test
    void it_has_64_characters_at_most() {
        assertThat(new SensorUid("a".repeat(64)).text()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new SensorUid("a".repeat(65)));
    }
}
