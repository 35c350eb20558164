package io.mivo.adapter.fieldbus.mbus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import io.mivo.application.document.GeneratedDocument;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.ValueKind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetersPageTest {
    private static final String INTRODUCTION = """
        # Which meters, which values

        What MIVO reads from M-Bus meters of which a telegram was recorded: each make by manufacturer, version and
        device type, with the codes and units of its values and where the telegram was found. Made from those
        telegrams by the code that reads meters; [value-codes.md](value-codes.md) says what the codes mean. A meter of
        the same make may be set to send more or less, and a meter that is not here is read all the same.
        """;

    @Test
    void stands_in_the_documentation() throws IOException {
        new GeneratedDocument("meters.md").assertSays(page());
    }

    @Test
    void names_meters_with_their_values() {
        assertThat(page())
                .contains(
                        "## GWF, version 53, Water",
                        "| `WaterVolume` | m3 |",
                        "rscada/libmbus test/test-frames/GWF-MTKcoder.hex");
    }

    private static String page() {
        SortedMap<KnownMeter, List<RecordedTelegram>> meters = new TreeMap<>();
        RecordedTelegram.all().stream()
                .filter(RecordedTelegram::isAccepted)
                .forEach(recorded -> KnownMeter.of(recorded)
                        .ifPresent(meter -> meters.merge(meter, List.of(recorded), MetersPageTest::both)));
        return meters.entrySet().stream()
                .map(meter -> section(meter.getKey(), meter.getValue()))
                .collect(Collectors.joining("", INTRODUCTION, ""));
    }

    private static List<RecordedTelegram> both(List<RecordedTelegram> some, List<RecordedTelegram> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static String section(KnownMeter meter, List<RecordedTelegram> telegrams) {
        Map<String, String> units = new LinkedHashMap<>();
        Map<String, String> raw = new LinkedHashMap<>();
        telegrams.stream().flatMap(MetersPageTest::values).forEach(value -> {
            Map<String, String> known = value.base().isPresent() ? units : raw;
            known.putIfAbsent(value.code().text(), told(value));
        });
        return "\n## " + meter + "\n\n" + sources(telegrams) + table(units) + kept(raw);
    }

    private static String sources(List<RecordedTelegram> telegrams) {
        return telegrams.stream()
                .map(RecordedTelegram::source)
                .distinct()
                .collect(Collectors.joining("; ", "From ", ".\n"));
    }

    private static String table(Map<String, String> units) {
        return units.isEmpty()
                ? ""
                : units.entrySet().stream()
                        .map(each -> "| `" + each.getKey() + "` | " + each.getValue() + " |\n")
                        .collect(Collectors.joining("", "\n| code | unit |\n|---|---|\n", ""));
    }

    private static String kept(Map<String, String> raw) {
        return raw.isEmpty()
                ? ""
                : raw.keySet().stream()
                        .map(code -> "`" + code + "`")
                        .collect(Collectors.joining(", ", "\nNot understood, told under their bytes: ", ".\n"));
    }

    private static String told(ReadValue value) {
        ValueKind kind = value.measured().kind();
        return kind == ValueKind.NUMBER ? value.unit().map(Unit::symbol).orElse("") : kind.word();
    }

    private static Stream<ReadValue> values(RecordedTelegram recorded) {
        Octets telegram = Octets.ofHex(recorded.hex().replace(" ", ""));
        return MeterTelegram.decoded(telegram).decoded().content().values().stream();
    }
}
