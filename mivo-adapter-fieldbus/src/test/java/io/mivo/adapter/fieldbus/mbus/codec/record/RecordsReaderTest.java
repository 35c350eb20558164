package io.mivo.adapter.fieldbus.mbus.codec.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.Phase;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.Sender;
import io.mivo.adapter.fieldbus.mbus.codec.meaning.VifTable;
import io.mivo.adapter.fieldbus.mbus.codec.value.Absence;
import io.mivo.adapter.fieldbus.mbus.codec.value.Value;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Fault;
import io.mivo.adapter.fieldbus.mbus.codec.wire.FaultCode;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsReaderTest {
    @ParameterizedTest
    @CsvSource({
        "0406c2bc0000, 48322000, Wh, instantaneous, 0, 0, 0",
        "0c857d78230000, 237800000, Wh, instantaneous, 0, 0, 0",
        "04fb97724d040000, 110.1, var, instantaneous, 0, 0, 0",
        "8e10840000000000 0000, 0, Wh, instantaneous, 0, 1, 0",
        "d4402e01000000, 1000, W, maximum, 1, 0, 1",
        "82016e1542, 16917, 1, instantaneous, 2, 0, 0",
        "12fc0348522574b416, 58.12, %RH, maximum, 0, 0, 0"
    })
    void reads_a_record(String hex, String value, String unit, String function, long storage, int tariff, int subunit) {
        DataRecord record = single(hex.replace(" ", ""));

        assertThat(record.value().text()).contains(value);
        assertThat(record.unit()).contains(unit);
        assertThat(record.function().word()).isEqualTo(function);
        assertThat(record.dib().slot()).isEqualTo(new Slot(storage, tariff, subunit));
    }

    @Test
    void shows_the_bytes_of_a_record() {
        DataRecord record = single("8c4013 99990000");

        assertThat(record.dif()).isEqualTo("8c40");
        assertThat(record.vif()).isEqualTo("13");
        assertThat(record.raw()).isEqualTo("99990000");
    }

    @Test
    void finds_the_greatest_storage_tariff_and_subunit() {
        DataRecord record = single("c0 ffffffffffffffffff7f 06");

        assertThat(record.dib().slot()).isEqualTo(new Slot((1L << 41) - 1, (1 << 20) - 1, (1 << 10) - 1));
    }

    @Test
    void finds_phase_and_table() {
        DataRecord record = single("04aafc01 903d0000");

        assertThat(record.value().text()).contains("1576.0");
        assertThat(record.phase()).contains(Phase.L1);
        assertThat(record.vib().table()).isEqualTo(VifTable.PRIMARY);
        assertThat(record.isUnderstood()).isTrue();
    }

    @Test
    void keeps_the_number_of_an_unknown_vif_and_goes_on() {
        Records records = read("0c7b02030000 0406c2bc0000");

        assertThat(records.list().get(0).quantity()).isEqualTo("Unknown");
        assertThat(records.list().get(0).value().text()).contains("302");
        assertThat(records.list().get(0).isUnderstood()).isFalse();
        assertThat(records.list().get(1).quantity()).isEqualTo("Energy");
    }

    @ParameterizedTest
    @CsvSource({
        "04861539300000, NOT_AVAILABLE",
        "04861839300000, DEVICE_REPORTS_ERROR",
        "052b0000c07f, INVALID",
        "0006, NOT_AVAILABLE",
        "0dfd3b0401020304, NOT_DECODED",
        "0dff5f0401020304, NOT_DECODED",
        "426cffff, INVALID",
        "446c1e0cbf1c, NOT_DECODED"
    })
    void says_why_a_record_has_no_value(String hex, Absence reason) {
        assertThat(single(hex).value()).isEqualTo(Value.absent(reason));
    }

    @Test
    void takes_a_moment_instead_of_an_amount_where_a_vife_says_so() {
        assertThat(single("d400ae4f 1a0b3212").value().text()).contains("2009-02-18T11:26");
    }

    @ParameterizedTest
    @CsvSource({"0d780548656c6c6f, olleH", "0d13c3563412, 123.456", "0d13d3563412, -123.456", "0d13e2feff, -0.002"})
    void reads_data_of_variable_length(String hex, String value) {
        assertThat(single(hex).value().text()).contains(value);
    }

    @Test
    void skips_fillers_anywhere() {
        assertThat(read("2f2f 0406c2bc0000 2f 02fd1b6055 2f2f").list()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0f, false", "1f, true"})
    void leaves_manufacturer_data_alone(String dif, boolean moreFollow) {
        Records records = read("0406c2bc0000" + dif + "dead0f1f");

        assertThat(records.list()).hasSize(1);
        assertThat(records.manufacturerData().hex()).isEqualTo("dead0f1f");
        assertThat(records.moreFollow()).isEqualTo(moreFollow);
    }

    @ParameterizedTest
    @CsvSource({
        "04, TRUNCATED, 107",
        "84, TRUNCATED, 107",
        "0406c2bc00, TRUNCATED, 108",
        "04fd, TRUNCATED, 108",
        "0486, TRUNCATED, 108",
        "0d78, TRUNCATED, 108",
        "0d780548656c, TRUNCATED, 109",
        "037c0548, TRUNCATED, 109",
        "3f, RESERVED, 106",
        "7f, RESERVED, 106",
        "ff, RESERVED, 106",
        "0d78f800000000, RESERVED, 109",
        "848080808080808080808000, RESERVED, 117",
        "0486bbbbbbbbbbbbbbbbbbbb3b00000000, RESERVED, 118"
    })
    void keeps_the_records_before_a_fault(String broken, FaultCode code, int offset) {
        Records records = RecordsReader.read(Octets.ofHex("0406c2bc0000" + broken), 100, Sender.DEVICE);

        assertThat(records.list()).hasSize(1);
        assertThat(records.fault().map(Fault::code)).contains(code);
        assertThat(records.fault().map(Fault::offset)).contains(offset);
    }

    @Test
    void bears_ten_dife_and_ten_vife() {
        assertThat(read("8480808080808080808080000639300000").fault()).isPresent();
        assertThat(single("84808080808080808080000639300000").value().text()).contains("12345000");
        assertThat(single("0486bbbbbbbbbbbbbbbbbb3b39300000").value().text()).contains("12345000");
    }

    @ParameterizedTest
    @CsvSource({"02fc0348522574d411, 45.64", "02fc7403485225d411, 45.64", "027c03485225d411, 4564"})
    void reads_a_unit_sent_as_text_before_or_after_the_vife(String hex, String value) {
        DataRecord record = single(hex);

        assertThat(record.unit()).contains("%RH");
        assertThat(record.value().text()).contains(value);
    }

    private static DataRecord single(String hex) {
        Records records = read(hex);
        assertThat(records.fault()).isEmpty();
        assertThat(records.list()).hasSize(1);
        return records.list().get(0);
    }

    private static Records read(String hex) {
        return RecordsReader.read(Octets.ofHex(hex.replace(" ", "")), 0, Sender.DEVICE);
    }
}
