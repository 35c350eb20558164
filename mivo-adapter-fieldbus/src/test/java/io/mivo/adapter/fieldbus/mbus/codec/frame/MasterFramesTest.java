package io.mivo.adapter.fieldbus.mbus.codec.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import org.junit.jupiter.api.Test;

/** The expected bytes are the examples of the M-Bus documentation 4.8. */
class MasterFramesTest {
    @Test
    void reset_the_link() {
        assertThat(MasterFrames.resetLink(253).encoded().hex()).isEqualTo("1040fd3d16");
    }

    @Test
    void request_data_with_either_frame_count_bit() {
        assertThat(MasterFrames.requestClass2(1, true).encoded().hex()).isEqualTo("107b017c16");
        assertThat(MasterFrames.requestClass2(1, false).encoded().hex()).isEqualTo("105b015c16");
    }

    @Test
    void request_alarms() {
        assertThat(MasterFrames.requestClass1(1, true).encoded().hex()).isEqualTo("107a017b16");
    }

    @Test
    void send_data() {
        Frame.LongFrame frame = MasterFrames.sendUserData(254, false, 0x51, Octets.ofHex("017a08"));

        assertThat(frame.encoded().hex()).isEqualTo("6806066853fe51017a082516");
    }

    @Test
    void reset_the_application() {
        assertThat(MasterFrames.applicationReset(254, false, 0x10).encoded().hex())
                .isEqualTo("6804046853fe5010b116");
        assertThat(MasterFrames.applicationReset(1, true).encoded().hex()).isEqualTo("68030368730150c416");
    }

    @Test
    void select_by_secondary_address() {
        Frame.LongFrame frame = MasterFrames.select(Octets.ofHex("78563412ffffffff"), false);

        assertThat(frame.encoded().hex()).isEqualTo("680b0b6853fd5278563412ffffffffb216");
    }

    @Test
    void refuse_half_a_secondary_address() {
        Octets half = Octets.ofHex("78563412");

        assertThatThrownBy(() -> MasterFrames.select(half, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuse_what_is_no_byte() {
        assertThatThrownBy(() -> MasterFrames.resetLink(256)).isInstanceOf(IllegalArgumentException.class);
    }
}
