package io.mivo.domain.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:10001, 127.0.0.1, 10001",
        "Meter.Example:1, meter.example, 1",
        "[FE80::1]:502, [fe80::1], 502"
    })
    void it_is_a_host_and_a_port(String text, String host, int port) {
        assertThat(Endpoint.parse(text)).isEqualTo(new Endpoint(host, port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "host", "host:", ":502", "host:0", "host:65536", "host:-1", "host:5o2", "a b:502", "::1:502"
            })
    void it_refuses_what_cannot_be_reached(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Endpoint.parse(text));
    }

    @Test
    void the_same_host_in_other_letters_is_the_same_line() {
        assertThat(Line.overTcp(Protocol.MBUS, "GATEWAY:502").endpoint())
                .isEqualTo(Line.overTcp(Protocol.MBUS, "gateway:502").endpoint());
    }
}
