package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A secondary address of M-Bus as a site file declares it. */
final class SecondarySection {
    private static final List<String> IN_ALL_DIGITS = List.of("manufacturer", "version", "deviceType");
    private static final int HIGHEST = 0xFE;

    private SecondarySection() {}

    /** The address at a node that has the key {@code secondary}. */
    static Optional<DeviceAddress> read(Entry entry) {
        Optional<SecondaryAddress> base = entry.value("secondary", SecondarySection::digits);
        Optional<Manufacturer> manufacturer = entry.value("manufacturer", Manufacturer::ofLetters);
        Optional<Integer> version = entry.value("version", Numbers.within(0, HIGHEST));
        Optional<Integer> deviceType = entry.value("deviceType", Numbers.within(0, HIGHEST));
        Optional<String> fabrication = entry.value("fabrication", SecondarySection::fabrication);
        base.filter(all -> all.manufacturer().isPresent()
                        || all.version().isPresent()
                        || all.deviceType().isPresent())
                .ifPresent(all -> refuseTwice(entry));
        return base.flatMap(all -> entry.built(() -> new SecondaryAddress(
                all.identification(),
                manufacturer.or(all::manufacturer),
                version.or(all::version),
                deviceType.or(all::deviceType),
                fabrication)));
    }

    private static SecondaryAddress digits(String text) {
        try {
            return SecondaryAddress.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a secondary address: 8 digits (F for any), or all 16 in quotes", wrong);
        }
    }

    private static String fabrication(String text) {
        String digits = text.toUpperCase(Locale.ROOT);
        return SecondaryAddress.ANY.withFabrication(digits).fabrication().orElse(digits);
    }

    private static void refuseTwice(Entry entry) {
        IN_ALL_DIGITS.stream()
                .filter(entry::has)
                .forEach(key -> entry.fault(key, "'" + key + "' is in the 16 digits of 'secondary' already"));
    }
}
