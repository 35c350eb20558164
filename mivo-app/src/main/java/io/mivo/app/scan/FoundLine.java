package io.mivo.app.scan;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A found meter as one line. */
public final class FoundLine {
    private FoundLine() {}

    /** For people. */
    public static String text(Find find) {
        Optional<SecondaryAddress> secondary = secondary(find);
        return String.format(
                Locale.ROOT,
                "%-16s  primary %-3s  %s %-8s  version %-3s  %s",
                secondary.map(SecondaryAddress::digits).orElse("-"),
                primary(find).map(String::valueOf).orElse("-"),
                secondary
                        .flatMap(SecondaryAddress::manufacturer)
                        .map(Manufacturer::letters)
                        .orElse("---"),
                secondary.map(SecondaryAddress::identification).orElse("-"),
                secondary
                        .flatMap(SecondaryAddress::version)
                        .map(String::valueOf)
                        .orElse("-"),
                find.meter().meterType().word());
    }

    /** For programs. */
    public static String json(Find find) {
        Optional<SecondaryAddress> secondary = secondary(find);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("primary", primary(find).orElse(null));
        members.put("secondary", secondary.map(SecondaryAddress::digits).orElse(null));
        members.put(
                "identification",
                secondary.map(SecondaryAddress::identification).orElse(null));
        members.put(
                "manufacturer",
                secondary
                        .flatMap(SecondaryAddress::manufacturer)
                        .map(Manufacturer::letters)
                        .orElse(null));
        members.put("version", secondary.flatMap(SecondaryAddress::version).orElse(null));
        members.put(
                "deviceType", secondary.flatMap(SecondaryAddress::deviceType).orElse(null));
        members.put("meterType", find.meter().meterType().word());
        members.put(
                "fabrication", secondary.flatMap(SecondaryAddress::fabrication).orElse(null));
        return Json.write(members);
    }

    private static Optional<SecondaryAddress> secondary(Find find) {
        return find.address() instanceof SecondaryAddress address
                ? Optional.of(address)
                : find.meter().secondary();
    }

    private static Optional<Integer> primary(Find find) {
        return find.address() instanceof DeviceAddress.Primary address
                ? Optional.of(address.number())
                : find.meter().primary();
    }
}
