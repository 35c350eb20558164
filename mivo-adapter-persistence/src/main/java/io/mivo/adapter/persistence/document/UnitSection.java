package io.mivo.adapter.persistence.document;

import io.mivo.domain.site.MivoUnit;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The installation as a site file names it. */
final class UnitSection {
    static final Keys KEYS = Keys.of("serial").or("name", "timeZone");

    private UnitSection() {}

    /** The unit in a site; its name is its serial and its time UTC unless the file says otherwise. */
    static Optional<MivoUnit> read(Entry site) {
        return site.entry("unit", KEYS).flatMap(UnitSection::unit);
    }

    private static Optional<MivoUnit> unit(Entry entry) {
        Optional<String> serial = entry.value("serial", Words::name);
        Optional<String> name = entry.value("name", Words::name);
        Optional<ZoneId> timeZone = entry.value("timeZone", Words::timeZone);
        return entry.built(() -> new MivoUnit(
                serial.orElseThrow(), name.or(() -> serial).orElseThrow(), timeZone.orElse(ZoneOffset.UTC)));
    }
}
