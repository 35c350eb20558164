package io.mivo.domain.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    private static final Transport TCP = new Transport.Tcp(new Endpoint("gateway", 502));

    /** Section 2 of the contract. */
    @Test
    void over_tcp_it_waits_a_second_and_tries_twice_again() {
        Line line = Line.overTcp(Protocol.MODBUS, "gateway:502");

        assertThat(line).isEqualTo(new Line(Protocol.MODBUS, TCP, Patience.USUAL));
        assertThat(line.timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(line.retries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void it_refuses_to_wait_no_time(Duration timeout) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Line(Protocol.MBUS, TCP, timeout, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void it_refuses_to_try_too_often(int retries) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(Protocol.MBUS, TCP, Duration.ofSeconds(1), retries));
    }

    @Test
    void a_probe_is_short_and_not_repeated() {
        Line patient = new Line(Protocol.MBUS, TCP, Duration.ofSeconds(8), 3);
        Line hasty = patient.withTimeout(Duration.ofMillis(200));

        assertThat(patient.probing().retries()).isZero();
        assertThat(patient.probing().timeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(hasty.probing().timeout()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void it_rests_between_requests_as_long_as_a_site_says() {
        Line line = new Line(Protocol.MODBUS, TCP, Patience.USUAL);

        assertThat(line.pause()).isZero();
        assertThat(line.withPause(Duration.ofMillis(80)).probing().pause()).isEqualTo(Duration.ofMillis(80));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> line.withPause(Duration.ofSeconds(11)))
                .withMessage("a pause must be at most PT10S, not PT11S");
    }

    @Test
    void rtu_is_modbus_on_anything_but_plain_tcp() {
        Endpoint gateway = new Endpoint("gateway", 502);

        assertThat(new Line(Protocol.MODBUS, TCP, Patience.USUAL).isRtu()).isFalse();
        assertThat(new Line(Protocol.MODBUS, new Transport.RtuOverTcp(gateway), Patience.USUAL).isRtu())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Line(Protocol.MBUS, new Transport.RtuOverTcp(gateway), Patience.USUAL))
                .withMessage("gateway:502 cannot carry mbus");
    }
}
