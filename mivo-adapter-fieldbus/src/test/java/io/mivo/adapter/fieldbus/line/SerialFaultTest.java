package io.mivo.adapter.fieldbus.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers from errno.h of Linux. */
class SerialFaultTest {
    private static final Path NOWHERE = Path.of("/no/such/device");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | the device is gone; is its adapter plugged in?",
                "11 | busy: another program has it open",
                "16 | busy: another program has it open",
                "19 | the device is gone; is its adapter plugged in?",
                "25 | this is no serial port",
                "99 | the port fails with error 99"
            })
    void tells_an_operator_what_to_look_for(int error, String reason) {
        assertThat(SerialFault.ofOpening(error, NOWHERE)).isEqualTo(reason);
    }

    @Test
    void missing_permission_names_the_group_that_has_it() {
        assertThat(SerialFault.ofOpening(13, NOWHERE))
                .isEqualTo("permission denied; add the user that runs MIVO to the group dialout");
        assertThat(SerialFault.ofOpening(13, Path.of("/dev/null"))).endsWith("to the group root");
    }
}
