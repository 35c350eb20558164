package io.mivo.adapter.fieldbus.mbus.codec.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameProgressTest {
    private static final Octets RESET_TO_TEN = Octets.ofHex("6804046853fe5010b116");

    @ParameterizedTest
    @CsvSource({"10, 4", "1040fd3d, 1", "68, 8", "6804, 8", "680404, 7", "6804046853, 5", "6804046853fe5010b1, 1"})
    void says_how_many_bytes_are_still_to_come(String hex, int missing) {
        assertThat(progress(hex)).isEqualTo(new FrameProgress.Incomplete(missing));
    }

    @Test
    void waits_for_the_first_byte() {
        assertThat(FrameProgress.of(Octets.none())).isEqualTo(new FrameProgress.Incomplete(1));
    }

    @ParameterizedTest
    @CsvSource({"e5, 1", "e5e5, 1", "1040fd3d16, 5", "6804046853fe5010b116, 10", "6804046853fe5010b11668, 10"})
    void leaves_what_follows_to_the_next_frame(String hex, int length) {
        assertThat(progress(hex)).isEqualTo(new FrameProgress.Complete(length));
    }

    @ParameterizedTest
    @CsvSource({"00, START", "680405, LENGTH", "6802, LENGTH", "68040400, START"})
    void gives_up_on_what_can_never_become_a_frame(String hex, FaultCode code) {
        FrameProgress.Impossible impossible = (FrameProgress.Impossible) progress(hex);

        assertThat(impossible.fault().code()).isEqualTo(code);
    }

    @Test
    void never_asks_for_more_than_the_frame_has() {
        for (int size = 0; size < RESET_TO_TEN.size(); size++) {
            FrameProgress.Incomplete incomplete =
                    (FrameProgress.Incomplete) FrameProgress.of(RESET_TO_TEN.slice(0, size));

            assertThat(size + incomplete.missing()).isLessThanOrEqualTo(RESET_TO_TEN.size());
        }
    }

    private static FrameProgress progress(String hex) {
        return FrameProgress.of(Octets.ofHex(hex));
    }
}
