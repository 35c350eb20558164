package io.mivo.adapter.fieldbus.mbus.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The telegrams are the examples of the public M-Bus documentation 4.8, chapters 6.4 and 6.5, and of EN 13757-3. */
class MasterTelegramsTest {
    @ParameterizedTest
    @CsvSource({
        "1040053d00, resets the link",
        "1040fd3d16, deselects all meters",
        "107b057b00, asks for class 2 data (the readout)",
        "105b055b00, asks for class 2 data (the readout)",
        "107afe7a00, asks for class 1 data (alarms)",
        "6803036853febd0e16, sets the baud rate to 9600",
        "6803036853feb80916, sets the baud rate to 300",
        "6803036853febf1016, sets the baud rate to 38400",
        "6803036853fe50a116, resets the application",
        "6804046853fe5010b116, 'resets the application to telegrams of kind 1 (user data), number 0'",
        "6804046853fe5042e316, 'resets the application to telegrams of kind 4 (multi-tariff billing), number 2'",
        "680404685303517f2616, asks for all values",
        "680b0b6853fd52ffffff0fffffffffaa16, 'selects meter 0FFFFFFF, any manufacturer, any version, any device type'",
        "680b0b6853fd52785634122d2c1b04c216, 'selects meter 12345678, KAM, version 27, Heat'",
        "680303685301005416, an unknown command"
    })
    void say_what_they_ask_for(String hex, String command) {
        Telegram telegram = decoded(hex);

        assertThat(telegram.isAccepted()).isTrue();
        assertThat(telegram.frame().isFromMaster()).isTrue();
        assertThat(telegram.message().command()).contains(command);
        assertThat(telegram.records().list()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6806066853fe51017a082516, Bus address, '', 8",
        "680a0a685301510c8600070100003f16, Energy, Replace, 107000",
        "680a0a685301510c8601110000004816, Energy, Add, 11000",
        "680a0a685305510c8608110500005916, Energy, AddEntry, 511000"
    })
    void write_values(String hex, String quantity, String action, String value) {
        DataRecord record = decoded(hex).records().list().get(0);

        assertThat(record.quantity()).isEqualTo(quantity);
        assertThat(String.join(" ", record.modifiers())).isEqualTo(action);
        assertThat(record.value().text()).contains(value);
    }

    @Test
    void freeze_values() {
        DataRecord frozen = decoded("6806066853015140da0bca16").records().list().get(0);

        assertThat(frozen.storage()).isOne();
        assertThat(frozen.quantity()).isEqualTo("Flow temperature");
        assertThat(frozen.modifiers()).containsExactly("Freeze");
    }

    @Test
    void choose_values_for_the_readout() {
        List<DataRecord> chosen =
                decoded("680707685307510813085a2816").records().list();

        assertThat(chosen).extracting(DataRecord::quantity).containsExactly("Volume", "Flow temperature");
        assertThat(chosen).allMatch(record -> record.error().isPresent());
    }

    @Test
    void choose_any_value_of_any_storage() {
        DataRecord any = decoded("680606685301 51 c83f7e 2a16").records().list().get(0);

        assertThat(any.quantity()).isEqualTo("Any");
        assertThat(any.storage()).isEqualTo(31);
        assertThat(any.tariff()).isEqualTo(3);
    }

    @Test
    void select_by_fabrication_number_too() {
        Telegram telegram = decoded("68111168 53fd52 78563412ffffffff 0c78 04030201 3a16");

        assertThat(telegram.message().command())
                .contains("selects meter 12345678, any manufacturer, any version, any device type");
        assertThat(telegram.records().list()).singleElement().satisfies(record -> {
            assertThat(record.quantity()).isEqualTo("Fabrication number");
            assertThat(record.value().text()).contains("01020304");
        });
    }

    @Test
    void are_accepted_even_when_their_data_break_off() {
        Telegram telegram = decoded("68060668530151 0c86 00 7d16".replace(" ", ""));

        assertThat(telegram.isAccepted()).isTrue();
        assertThat(telegram.message().command().orElseThrow())
                .isEqualTo("sends data; not readable from byte 10 on: the data end inside the data of a record");
    }

    @Test
    void keep_encrypted_data_to_themselves() {
        Telegram telegram = decoded("680d0d68 5301 5a 01000005 0406c2bc0000 0016");

        assertThat(telegram.message().command()).contains("sends encrypted data");
        assertThat(telegram.records().list()).isEmpty();
    }

    /** The checksum is made right: where the documentation has none, a wrong one would say nothing about the rest. */
    private static Telegram decoded(String hex) {
        byte[] bytes = Octets.ofHex(hex.replace(" ", "")).toByteArray();
        int body = bytes[0] == 0x68 ? 4 : 1;
        Octets octets = Octets.copyOf(bytes);
        bytes[bytes.length - 2] = (byte) octets.slice(body, bytes.length - 2).sum();
        bytes[bytes.length - 1] = 0x16;
        return (Telegram) TelegramDecoder.decode(Octets.copyOf(bytes));
    }
}
