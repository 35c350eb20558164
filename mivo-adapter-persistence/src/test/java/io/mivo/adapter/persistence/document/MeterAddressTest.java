package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static io.mivo.adapter.persistence.document.SiteTexts.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.sensor.Connection;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of an M-Bus meter, and how it wants to be read. */
class MeterAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{secondary: '12345678'} | 12345678FFFFFFFF",
                "{secondary: 12345678} | 12345678FFFFFFFF",
                "{secondary: 00345678, version: 27} | 00345678FFFF1BFF",
                "{secondary: '123456782D2C1004'} | 123456782D2C1004",
                "{secondary: '12345678', manufacturer: KAM, version: 16, deviceType: 4} | 123456782D2C1004",
                "{secondary: '1234FFFF', manufacturer: KAM} | 1234FFFF2D2CFFFF"
            })
    void may_be_secondary(String address, String digits) {
        assertThat(connection("address: " + address).address()).isEqualTo(SecondaryAddress.parse(digits));
    }

    @Test
    void may_select_by_fabrication_number() {
        assertThat(connection("address: {secondary: FFFFFFFF, fabrication: '0012FFFF'}")
                        .address())
                .isEqualTo(SecondaryAddress.ANY.withFabrication("0012FFFF"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{secondary: 1234567} | address.secondary: '1234567' is not a secondary address: 8 digits (F for any),"
                        + " or all 16 in quotes",
                "{secondary: '12345678', manufacturer: kam} | address.manufacturer: 'kam' is not a manufacturer: three"
                        + " capital letters",
                "{secondary: '12345678', version: 255} | address.version: must be 0 to 254, not 255",
                "{secondary: '123456782D2C1004', version: 16} | address.version: 'version' is in the 16 digits of"
                        + " 'secondary' already",
                "{secondary: '12345678', fabrication: 12} | address.fabrication: '12' is not a fabrication number: 8"
                        + " digits, F for any digit, leading zeros included"
            })
    void is_refused_where_it_cannot_be(String address, String fault) {
        assertThat(faults("sensors:\n  - {uid: a, bus: heat, address: " + address + "}"))
                .containsExactly("2: sensors[0]." + fault);
    }

    @Test
    void goes_with_what_the_meter_wants() {
        assertThat(connection(
                                "address: {primary: 5}\n    baud: 300\n    applicationReset: 0x10\n    maxTelegrams: 3\n    maxReadsPerDay: 4")
                        .habits())
                .isEqualTo(new MeterHabits(
                        Optional.of(300), Optional.of(new ApplicationReset(Optional.of(16))), 3, Optional.of(4)));
        assertThat(connection("address: {primary: 5}\n    applicationReset: true")
                        .habits()
                        .reset())
                .contains(ApplicationReset.plain());
        assertThat(connection("address: {primary: 5}\n    applicationReset: false")
                        .habits())
                .isEqualTo(MeterHabits.USUAL);
    }

    @Test
    void knows_the_speeds_of_the_standard_and_no_device_but_mbus() {
        assertThat(faults("sensors:\n  - {uid: a, bus: heat, address: {primary: 5}, baud: 1000}"))
                .containsExactly("2: sensors[0].baud: baud must be one of"
                        + " [300, 600, 1200, 2400, 4800, 9600, 19200, 38400], not 1000");
        assertThat(faults("sensors:\n  - {uid: a, bus: p, address: {unitId: 5}, maxTelegrams: 2, values: [{code: X_A,"
                        + " register: {table: input, address: 0, type: int16}}]}"))
                .containsExactly("2: sensors[0].maxTelegrams: 'maxTelegrams' is for M-Bus meters only");
    }

    private static Connection connection(String keys) {
        return read("sensors:\n  - uid: a\n    bus: heat\n    " + keys + "\n")
                .site()
                .sensors()
                .orElseThrow()
                .get(0)
                .entry()
                .connection();
    }
}
