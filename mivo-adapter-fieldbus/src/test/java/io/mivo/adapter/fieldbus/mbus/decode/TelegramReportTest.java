package io.mivo.adapter.fieldbus.mbus.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramReportTest {
    private static final String ENERGY =
            "68 15 15 68 08 05 72 78 56 34 12 2d 2c 10 04 0c 04 00 00 04 06 c2 bc 00 00 98 16";

    @Test
    void shows_a_program_the_frame() {
        Map<String, Object> json = report(ENERGY).json();

        assertThat(json)
                .contains(
                        entry("line", 7),
                        entry("ok", true),
                        entry("direction", "fromDevice"),
                        entry("manufacturerData", ""),
                        entry("moreRecordsFollow", false))
                .containsEntry(
                        "frame", Map.of("type", "long", "control", "08", "address", 5, "controlInformation", "72"));
    }

    @Test
    void shows_a_program_the_header() {
        assertThat(members(report(ENERGY).json(), "header"))
                .containsOnly(
                        entry("id", "12345678"),
                        entry("manufacturer", "KAM"),
                        entry("version", 16),
                        entry("deviceType", "Heat"),
                        entry("deviceTypeCode", 4),
                        entry("accessNumber", 12),
                        entry("status", List.of("PowerLow")),
                        entry("statusByte", 4),
                        entry("signature", "0000"));
    }

    @Test
    void shows_a_program_the_records() {
        RecordNaming naming = telegram -> List.of(Optional.of("HeatEnergy"));

        assertThat(TelegramReport.of(1, ENERGY, naming).json().get("records"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .contains(
                        entry("index", 0),
                        entry("function", "instantaneous"),
                        entry("storage", 0L),
                        entry("quantity", "Energy"),
                        entry("unit", "Wh"),
                        entry("value", new BigDecimal("48322000")),
                        entry("modifiers", List.of()),
                        entry("dif", "04"),
                        entry("vif", "06"),
                        entry("raw", "c2bc0000"),
                        entry("code", "HeatEnergy"),
                        entry("error", null));
    }

    @Test
    void shows_a_technician_one_line_for_the_telegram_and_one_for_each_record() {
        assertThat(report(ENERGY).text().lines())
                .containsExactly(
                        "line 7: from address 5, C 08, CI 72, meter 12345678 KAM version 16 Heat,"
                                + " access 12, status 04 PowerLow",
                        "  0  48322000  Wh  Energy  04 06 c2bc0000");
    }

    @Test
    void tells_a_technician_what_a_master_asks_for() {
        assertThat(report("6803036853febd0e16").text())
                .isEqualTo("line 7: to address 254, C 53, CI bd: sets the baud rate to 9600");
        assertThat(report("6803036853febd0e16").json()).containsEntry("command", "sets the baud rate to 9600");
    }

    @ParameterizedTest
    @CsvSource({"e5, ack", "1040fd3d16, short", "6803036853febd0e16, control", "6804046853fe5010b116, long"})
    void names_the_kind_of_frame(String hex, String type) {
        assertThat(members(report(hex).json(), "frame")).containsEntry("type", type);
    }

    @ParameterizedTest
    @CsvSource({"68zz, NOT_HEX, 2", "681, NOT_HEX, 3", "'', LENGTH, 0", "0d, START, 0", "6ä, NOT_HEX, 1"})
    void says_what_is_wrong(String line, String code, int offset) {
        TelegramReport report = report(line);

        assertThat(report.isAccepted()).isFalse();
        assertThat(members(report.json(), "error")).contains(entry("code", code), entry("offset", offset));
        assertThat(report.text()).contains("FAULT " + code);
    }

    @Test
    void shows_the_records_before_a_fault() {
        TelegramReport report = report("680d0d68080578 0406c2bc0000 04060000 1716".replace(" ", ""));

        assertThat(report.json().get("records"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
        assertThat(members(report.json(), "error")).containsEntry("code", "TRUNCATED");
    }

    @Test
    void has_the_same_members_whatever_the_line_is() {
        assertThat(report("zz").json().keySet()).isEqualTo(report(ENERGY).json().keySet());
    }

    private static TelegramReport report(String line) {
        return TelegramReport.of(7, line, RecordNaming.NONE);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.get(name);
    }
}
