package io.mivo.app.cli;

import io.mivo.domain.profile.DeviceModel;
import io.mivo.domain.profile.Evidence;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import java.util.List;
import java.util.stream.Collectors;

/** The Modbus devices of the library as a document. */
public final class DeviceTable {
    private static final String INTRODUCTION = """
        # Modbus devices

        A sensor that names one of these profiles needs nothing more in the site file, for example
        `{uid: main, bus: power, address: {unitId: 1}, profile: eastron-sdm630}`. Every profile says where each of its
        registers is told; what two independent sources agree about is marked so, and each value is tested with registers
        whose value is known from elsewhere. What is doubtful is left out, and the notes say so. A profile keeps its name,
        codes and units for ever; what means something else gets another name. `mivo profiles show NAME` shows the
        registers, [value-codes.md](value-codes.md) what the codes mean.

        A device that is not here: [profiles.md](profiles.md) says how a profile of your own is written.

        | profile | vendor | devices | kind | over | values | two sources or more |
        |---|---|---|---|---|---|---|
        """;

    private static final String LEFT_OUT = """

        ## Left out

        Socomec Diris A10 and Countis E: two sources agree about addresses, but not about scales. Kamstrup MULTICAL 403 and
        603 over Modbus: no register map that could be trusted; read these meters over M-Bus.
        """;

    private DeviceTable() {}

    /** In Markdown; ends with a line end. */
    public static String markdown(List<LibraryProfile> profiles) {
        return INTRODUCTION
                + profiles.stream().map(DeviceTable::row).collect(Collectors.joining())
                + profiles.stream().map(DeviceTable::section).collect(Collectors.joining())
                + LEFT_OUT;
    }

    private static String row(LibraryProfile profile) {
        DeviceModel model = profile.model();
        List<Point> points = profile.profile().points();
        long agreed = points.stream()
                .filter(point -> profile.evidence().sourcesFor(point.code()) > 1)
                .count();
        return "| [`%1$s`](#%1$s) | %2$s | %3$s | %4$s | %5$s | %6$d | %7$d |\n"
                .formatted(
                        profile.name(),
                        model.vendor(),
                        model.model(),
                        model.meterType(),
                        String.join(", ", model.reach().transports()),
                        points.size(),
                        agreed);
    }

    private static String section(LibraryProfile profile) {
        return "\n## " + profile.name() + "\n\n"
                + ProfileText.head(profile).stream()
                        .skip(1)
                        .map(line -> "- " + line + "\n")
                        .collect(Collectors.joining())
                + profile.evidence().sources().stream()
                        .map(each -> "- source " + each.id() + ": " + each.reference() + "\n")
                        .collect(Collectors.joining())
                + "\n| code | unit | meaning | sources | writable |\n|---|---|---|---|---|\n"
                + profile.profile().points().stream()
                        .map(point -> value(point, profile.evidence()))
                        .collect(Collectors.joining());
    }

    private static String value(Point point, Evidence evidence) {
        return "| `%s` | %s | %s | %d | %s |\n"
                .formatted(
                        point.code(),
                        ProfileText.unit(point).map(Unit::symbol).orElse(""),
                        meaning(point, evidence),
                        evidence.sourcesFor(point.code()),
                        point.write().map(ProfileText::range).orElse(""));
    }

    /** What a value means: in the catalogue, or in the profile for codes that are not there. */
    static String meaning(Point point, Evidence evidence) {
        return evidence.meaningOf(point.code())
                .or(() -> Catalogue.find(point.code().base()).map(CatalogueCode::meaning))
                .orElse("");
    }
}
