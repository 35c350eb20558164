package io.mivo.adapter.http.openapi;

import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.CodeSuffix;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogue of value codes as a page. */
final class ValueCodesPage {
    private static final String ANY = "Any";
    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>MIVO value codes</title>
          <link rel="stylesheet" href="/swagger/value-codes.css">
          <link rel="icon" type="image/png" href="/swagger/favicon-32x32.png">
        </head>
        <body>
        <p><a href="/swagger">MIVO API</a></p>
        <h1>Value codes</h1>
        <p>Every value has a code, unique within its sensor. A bare code of these tables stands only for the
        instantaneous main value, wholly understood; everything else has suffixes. The device type that an M-Bus
        telegram names decides how its codes begin, the sensor's meter type only where the telegram names none.
        A published code is never renamed or reused.</p>
        """;

    private ValueCodesPage() {}

    /** In HTML. */
    static String html() {
        String sections = Arrays.stream(MeterType.values())
                .map(type -> section(type.word(), Catalogue.of(type)))
                .collect(Collectors.joining());
        return HEAD
                + navigation()
                + suffixes()
                + sections
                + section(ANY, Catalogue.ofAnyMeter())
                + "</body>\n</html>\n";
    }

    private static String navigation() {
        return Arrays.stream(MeterType.values())
                .map(type -> link(type.word()))
                .collect(Collectors.joining("\n", "<nav>\n", "\n" + link(ANY) + "\n</nav>\n"));
    }

    private static String link(String title) {
        return "<a href=\"#" + title + "\">" + title + "</a>";
    }

    private static String suffixes() {
        return Arrays.stream(CodeSuffix.values())
                .map(suffix -> row(List.of(code(suffix.form()), escaped(suffix.meaning()))))
                .collect(Collectors.joining("", "<h2>Suffixes</h2>\n" + head("form", "meaning"), "</tbody></table>\n"));
    }

    private static String section(String title, List<CatalogueCode> codes) {
        String heading = "<h2 id=\"" + title + "\">" + title + "</h2>\n";
        return codes.stream()
                .map(ValueCodesPage::row)
                .collect(Collectors.joining(
                        "", heading + head("code", "unit", "dimension", "meaning"), "</tbody></table>\n"));
    }

    private static String head(String... titles) {
        return Arrays.stream(titles)
                .map(title -> "<th>" + title + "</th>")
                .collect(Collectors.joining("", "<table><thead><tr>", "</tr></thead><tbody>\n"));
    }

    private static String row(CatalogueCode code) {
        boolean counts = code.kind() == ValueKind.NUMBER;
        String dimension =
                code.unit().dimension().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return row(List.of(
                code(code.code().text()),
                escaped(counts ? code.unit().symbol() : code.kind().word()),
                counts ? dimension : "",
                escaped(code.meaning())));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> "<td>" + cell + "</td>").collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String code(String text) {
        return "<code>" + escaped(text) + "</code>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
