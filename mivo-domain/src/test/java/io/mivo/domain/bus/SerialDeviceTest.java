package io.mivo.domain.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialDeviceTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "ttyUSB0", "/", "/dev/", "dev/ttyUSB0", "/dev/tty\nUSB0"})
    void it_refuses_what_is_no_absolute_path(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SerialDevice(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//dev/ttyUSB0", "/dev//ttyUSB0", "/dev/./ttyUSB0", "/./dev/.//./ttyUSB0"})
    void the_same_path_in_other_words_is_the_same_device(String path) {
        assertThat(new SerialDevice(path)).isEqualTo(new SerialDevice("/dev/ttyUSB0"));
    }

    @Test
    void a_name_that_begins_with_a_point_keeps_it() {
        assertThat(new SerialDevice("/dev/.x").path()).isEqualTo("/dev/.x");
    }
}
