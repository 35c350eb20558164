package io.mivo.adapter.fieldbus.mbus.codec.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameParserTest {
    @Test
    void reads_the_acknowledgement() {
        assertThat(parse("e5")).isEqualTo(new FrameParse.Accepted(new Frame.Acknowledgement()));
    }

    @Test
    void reads_a_short_frame() {
        assertThat(parse("1040fd3d16")).isEqualTo(new FrameParse.Accepted(new Frame.ShortFrame(0x40, 253)));
    }

    @Test
    void reads_a_long_frame() {
        Frame expected = new Frame.LongFrame(0x53, 254, 0x51, Octets.ofHex("017a08"));

        assertThat(parse("6806066853fe51017a082516")).isEqualTo(new FrameParse.Accepted(expected));
    }

    @Test
    void reads_a_control_frame() {
        Frame.LongFrame expected = new Frame.LongFrame(0x53, 254, 0xBD, Octets.none());

        assertThat(parse("6803036853febd0e16")).isEqualTo(new FrameParse.Accepted(expected));
        assertThat(expected.isControl()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0d04046853fe5010b116, START, 0",
        "6804046753fe5010b116, START, 3",
        "6804056853fe5010b116, LENGTH, 2",
        "6802026853fe5116, LENGTH, 1",
        "6804046853fe5010b1, LENGTH, 9",
        "6804046853fe5010b11600, LENGTH, 10",
        "6804046853fe5010b216, CHECKSUM, 8",
        "6804046853fe5010b117, STOP, 9",
        "1040fd3e16, CHECKSUM, 3",
        "1040fd3d00, STOP, 4",
        "1040, LENGTH, 2",
        "e5e5, LENGTH, 1"
    })
    void says_what_is_wrong_and_where(String hex, FaultCode code, int offset) {
        Fault fault = ((FrameParse.Rejected) parse(hex)).fault();

        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.offset()).isEqualTo(offset);
    }

    @Test
    void names_both_checksums() {
        FrameParse.Rejected rejected = (FrameParse.Rejected) parse("6804046853fe5010b216");

        assertThat(rejected.fault().message()).isEqualTo("checksum b2, computed b1");
    }

    @Test
    void refuses_no_bytes_at_all() {
        assertThat(FrameParser.parse(Octets.none())).isInstanceOf(FrameParse.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e5", "1040fd3d16", "6803036853febd0e16", "6806066853fe51017a082516"})
    void reads_what_a_frame_encodes(String hex) {
        FrameParse.Accepted accepted = (FrameParse.Accepted) parse(hex);

        assertThat(accepted.frame().encoded().hex()).isEqualTo(hex);
    }

    private static FrameParse parse(String hex) {
        return FrameParser.parse(Octets.ofHex(hex));
    }
}
