package io.mivo.app.cli;

import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.CodeSuffix;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of value codes as a document. */
public final class CodeTable {
    private static final String INTRODUCTION = """
        # Value codes

        Every value that MIVO tells has a code, unique within its sensor, so that `{code: value}` is safe. A bare code
        of these tables stands only for the instantaneous main value, wholly understood; everything else has suffixes.
        The device type that an M-Bus telegram names decides how its codes begin, the site's `meterType` only where
        the telegram names none. A published code is never renamed or reused. `mivo codes` prints the same;
        [meters.md](meters.md) shows the codes of real meters.

        ## Suffixes
        """;

    private CodeTable() {}

    /** In Markdown, one table for each kind of meter; ends with a line end. */
    public static String markdown() {
        Stream<String> suffixes = Arrays.stream(CodeSuffix.values())
                .map(suffix -> "| `" + suffix.form() + "` | " + suffix.meaning() + " |");
        Stream<String> types = Arrays.stream(MeterType.values()).map(type -> section(type.word(), Catalogue.of(type)));
        return INTRODUCTION
                + "\n| form | meaning |\n|---|---|\n"
                + suffixes.collect(Collectors.joining("\n", "", "\n"))
                + types.collect(Collectors.joining())
                + section("Any meter", Catalogue.ofAnyMeter());
    }

    /** As lines in columns. */
    static Stream<String> lines() {
        return Catalogue.all().stream().map(code -> "%-46s %-9s %s".formatted(code.code(), told(code), code.meaning()));
    }

    /** As members for JSON. */
    static List<Map<String, @Nullable Object>> json() {
        return Catalogue.all().stream().map(CodeTable::members).toList();
    }

    private static Map<String, @Nullable Object> members(CatalogueCode code) {
        boolean counts = code.kind() == ValueKind.NUMBER;
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("code", code.code().text());
        members.put("type", code.kind().word());
        members.put("unit", counts ? code.unit().symbol() : null);
        members.put("dimension", counts ? dimension(code) : null);
        members.put("meaning", code.meaning());
        return members;
    }

    private static String section(String title, List<CatalogueCode> codes) {
        return codes.stream()
                .map(CodeTable::row)
                .collect(Collectors.joining(
                        "", "\n## " + title + "\n\n| code | unit | dimension | meaning |\n|---|---|---|---|\n", ""));
    }

    private static String row(CatalogueCode code) {
        String dimension = code.kind() == ValueKind.NUMBER ? dimension(code) : "";
        return "| `%s` | %s | %s | %s |%n"
                .replace("%n", "\n")
                .formatted(code.code(), told(code), dimension, code.meaning());
    }

    /** The unit of a number; the form of everything else. */
    private static String told(CatalogueCode code) {
        return code.kind() == ValueKind.NUMBER
                ? code.unit().symbol()
                : code.kind().word();
    }

    private static String dimension(CatalogueCode code) {
        return code.unit().dimension().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
