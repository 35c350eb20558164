package io.mivo.adapter.persistence.document;

import io.mivo.domain.site.MivoUnit;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The installation as a site file says it; the mirror of {@link UnitSection}. */
final class UnitText {
    static final Members<MivoUnit> MEMBERS = Members.<MivoUnit>none()
            .with("serial", unit -> Written.text(unit.serial()))
            .may("name", unit -> Written.unless(unit.serial(), unit.name()).map(Written::text))
            .may(
                    "timeZone",
                    unit -> Written.<ZoneId>unless(ZoneOffset.UTC, unit.timeZone())
                            .map(Written::text))
            .exactly(UnitSection.KEYS);

    private UnitText() {}
}
