package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.sensor.SensorLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTrapsTest {
    @ParameterizedTest
    @ValueSource(strings = {"00123456", "No", "1e3", "0x10", "1_000", "12:30:45", "null", "~", "2001-12-14", ".inf"})
    void leave_texts_as_written(String text) {
        SensorLabel label = labelled(text);

        assertThat(label.name()).isEqualTo(text);
        assertThat(label.meterNumber()).contains(text);
    }

    @Test
    void of_syntax_are_one_fault_with_its_line() {
        assertThat(faults("unit: {serial: a}\nbuses:\n\t- id: a\n"))
                .singleElement()
                .asString()
                .startsWith("3: : not YAML: ")
                .contains("TAB");
        assertThat(faults("unit: {serial: a\nbuses: []\n")).hasSize(1);
    }

    @Test
    void of_forbidden_characters_are_one_fault_with_its_line() {
        assertThat(faults("unit:\n  serial: a\u0001\n"))
                .containsExactly("2: : not YAML: the character U+0001 is not allowed");
    }

    @Test
    void of_empty_files_are_faults() {
        assertThat(faults("")).containsExactly("1: : the file is empty");
        assertThat(faults("# nothing\n")).containsExactly("1: : the file is empty");
        assertThat(faults("---\n"))
                .containsExactly("2: : must be a mapping of unit, buses, sensors, groups, apiUsers, not nothing");
    }

    @Test
    void of_several_documents_are_faults() {
        assertThat(faults("---\nbuses: []\n---\nbuses: []\n"))
                .containsExactly("3: : a second document begins here; a site file is one document");
        assertThat(faults("---\nbuses: []\n...\n")).isEmpty();
    }

    @Test
    void of_anchors_aliases_and_merges_are_faults() {
        String text = """
                buses:
                  - &first
                    id: a
                    protocol: mbus
                    transport: {tcp: "h:1"}
                  - *first
                  - <<: *first
                    id: b
                    protocol: mbus
                    transport: {tcp: "h:1"}
                """;

        assertThat(faults(text))
                .containsExactly(
                        "2: buses[0]: anchors (&first) are not supported; write each value out",
                        "6: buses[1]: aliases (*first) are not supported; write the value out",
                        "7: buses[2].?: merge keys (<<) are not supported; write the values out",
                        "7: buses[2].?: aliases (*first) are not supported; write the value out");
        assertThat(SiteTexts.read(text).site().buses().orElseThrow()).isEmpty();
    }

    @Test
    void of_tags_are_faults() {
        assertThat(faults("unit: {serial: !!str 1, name: !java.net.URL x}"))
                .containsExactly(
                        "1: unit.serial: tags (tag:yaml.org,2002:str) are not supported; values are taken as written",
                        "1: unit.name: tags (!java.net.URL) are not supported; values are taken as written");
    }

    @Test
    void of_keys_that_are_no_words_are_faults() {
        assertThat(faults("? [a, b]\n: 1\nbuses: []\n"))
                .containsExactly("1: ?: a key must be a single word of at most 200 characters");
    }

    @Test
    void of_deep_nesting_end_the_reading() {
        assertThat(faults("buses: []\nsensors: " + "[".repeat(100_000)))
                .containsExactly("2: : nested more than 24 deep");
    }

    @Test
    void of_huge_files_are_faults() {
        assertThat(faults("#".repeat(8 * 1024 * 1024 + 1))).containsExactly("1: : larger than 8 MiB");
    }

    @Test
    void of_large_files_are_none() {
        String sensor = "  - {uid: s-%d, bus: heat, address: {primary: 5}, name: \"" + "x".repeat(400) + "\"}\n";
        StringBuilder text = new StringBuilder(SiteTexts.BUS + "sensors:\n");
        for (int index = 0; index < 10_000; index++) {
            text.append(sensor.formatted(index));
        }

        assertThat(faults(text.toString())).isEmpty();
    }

    @Test
    void of_a_byte_order_mark_and_carriage_returns_are_none() {
        assertThat(faults("\uFEFFbuses: []\r\nsensors: []\r\ngizmo: 1\r\n"))
                .singleElement()
                .asString()
                .startsWith("3: gizmo: unknown key");
    }

    private static SensorLabel labelled(String text) {
        String sensor = "sensors:\n  - {uid: a, bus: b, address: {primary: 1}, name: %s, meterNumber: %s}\n";
        return SiteTexts.read(sensor.formatted(text, text))
                .site()
                .sensors()
                .orElseThrow()
                .get(0)
                .entry()
                .label();
    }
}
