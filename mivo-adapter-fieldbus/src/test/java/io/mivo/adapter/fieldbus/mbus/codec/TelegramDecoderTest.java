package io.mivo.adapter.fieldbus.mbus.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Header;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import io.mivo.adapter.fieldbus.mbus.codec.header.Make;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramDecoderTest {
    private static final String LONG_HEADER = "78563412 2d2c 1b 04 0c 04 0000";

    @Test
    void reads_a_long_header() {
        Header header = fromDevice(0x72, LONG_HEADER).header().orElseThrow();
        Identity identity = header.identity().orElseThrow();

        assertThat(identity.id()).isEqualTo("12345678");
        assertThat(identity.make()).contains(new Make("KAM", 27));
        assertThat(identity.deviceType().name()).isEqualTo("Heat");
        assertThat(identity.secondaryAddress()).contains("785634122d2c1b04");
        assertThat(header.accessNumber()).isEqualTo(12);
        assertThat(header.status().names()).containsExactly("PowerLow");
    }

    @Test
    void keeps_letters_in_an_identification() {
        Header header =
                fromDevice(0x72, "e5020005 2d2c 1b 04 0c 00 0000").header().orElseThrow();

        assertThat(header.identity().map(Identity::id)).contains("050002E5");
    }

    @ParameterizedTest
    @CsvSource({"0x03, Abnormal", "0x02, ApplicationError", "0x01, ApplicationBusy", "0x80, Manufacturer7"})
    void reads_the_status(String status, String name) {
        String header = "0c %02x 0000".formatted(Integer.decode(status));

        assertThat(fromDevice(0x7A, header).header().orElseThrow().status().names())
                .containsExactly(name);
    }

    @Test
    void reads_records_after_a_short_header_and_without_any() {
        assertThat(fromDevice(0x7A, "0c000000 0406c2bc0000").records().list()).hasSize(1);
        assertThat(fromDevice(0x78, "0406c2bc0000").records().list()).hasSize(1);
    }

    @Test
    void places_faults_in_the_whole_telegram() {
        assertThat(fromDevice(0x72, LONG_HEADER + "3f").fault())
                .contains(new Fault(FaultCode.RESERVED, "reserved DIF 3f", 19));
    }

    @Test
    void never_decodes_what_is_encrypted() {
        Telegram telegram = fromDevice(0x72, "78563412 2d2c 1b 04 0c 04 0005 0406c2bc0000");

        assertThat(telegram.fault().map(Fault::code)).contains(FaultCode.ENCRYPTED);
        assertThat(telegram.header()).isPresent();
        assertThat(telegram.records().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0x72, 785634122d2c1b040c0400", "0x7A, 0c0000", "0x71, ''"})
    void refuses_half_a_header(String controlInformation, String data) {
        assertThat(fromDevice(Integer.decode(controlInformation), data).fault().map(Fault::code))
                .contains(FaultCode.TRUNCATED);
    }

    @Test
    void reads_the_fixed_data_structure() {
        Telegram telegram = fromDevice(0x73, "78563412 05 01 2929 d2040000 07000000");

        assertThat(telegram.header().flatMap(Header::identity).map(Identity::id))
                .contains("12345678");
        assertThat(telegram.records().list())
                .extracting(record -> record.value().text().orElseThrow())
                .containsExactly("1.234", "0.007");
        assertThat(telegram.records().list())
                .extracting(record -> record.unit().orElseThrow())
                .containsOnly("m3");
    }

    @Test
    void shows_stored_counters_of_the_fixed_data_structure_as_storage_one() {
        Telegram telegram = fromDevice(0x73, "78563412 05 00 053e 78563412 11000000");

        assertThat(telegram.records().list()).extracting(DataRecord::storage).containsExactly(0L, 1L);
        assertThat(telegram.records().list().get(1).value().text()).contains("11000");
        assertThat(telegram.records().list().get(1).quantity()).isEqualTo("Energy");
    }

    @Test
    void does_not_support_a_fixed_data_structure_of_another_length() {
        assertThat(fromDevice(0x73, "78563412 05 01 2929 d2040000 070000")
                        .fault()
                        .map(Fault::code))
                .contains(FaultCode.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "08, 8, application too busy for handling readout request",
        "'', 0, unspecified error",
        "ff, 255, reserved"
    })
    void passes_on_application_errors(String data, int code, String text) {
        Telegram telegram = fromDevice(0x70, data);
        ApplicationError error = telegram.message().applicationError().orElseThrow();

        assertThat(telegram.isAccepted()).isTrue();
        assertThat(error.code()).isEqualTo(code);
        assertThat(error.text()).isEqualTo(text);
    }

    @Test
    void passes_on_alarms() {
        assertThat(fromDevice(0x71, "05").message().alarm()).contains(5);
        assertThat(fromDevice(0x74, "0c000000 05").message().alarm()).contains(5);
        assertThat(fromDevice(0x75, LONG_HEADER + "05").message().alarm()).contains(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x76, 0x77, 0x79, 0x7B, 0x7C, 0x8D, 0xA0})
    void says_what_it_does_not_support(int controlInformation) {
        assertThat(fromDevice(controlInformation, "00").fault().map(Fault::code))
                .contains(FaultCode.UNSUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"0x7B, 0c000000aabb, 12", "0x7D, 07000000, 7", "0x6B, 785634122d2c1b0409000000, 9"})
    void reads_the_header_of_what_it_does_not_support(String controlInformation, String data, int accessNumber) {
        Telegram telegram = fromDevice(Integer.decode(controlInformation), data);

        assertThat(telegram.fault().map(Fault::code)).contains(FaultCode.UNSUPPORTED);
        assertThat(telegram.header().map(Header::accessNumber)).contains(accessNumber);
    }

    @Test
    void names_what_it_does_not_support() {
        assertThat(fromDevice(0x76, "00").fault().map(Fault::message))
                .contains("control information 76 (variable data structure, most significant byte first)"
                        + " is not supported");
    }

    @Test
    void says_when_bytes_are_no_frame() {
        assertThat(TelegramDecoder.decode(Octets.ofHex("1040fd3e16")).fault().map(Fault::code))
                .contains(FaultCode.CHECKSUM);
    }

    private static Telegram fromDevice(int controlInformation, String data) {
        Octets octets = Octets.ofHex(data.replace(" ", ""));
        return TelegramDecoder.decode(new Frame.LongFrame(0x08, 1, controlInformation, octets));
    }
}
