package io.mivo.application.licensing;

import io.mivo.application.audit.Attempt;
import io.mivo.application.audit.AuditLog;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.license.License;
import java.util.List;
import java.util.function.Supplier;

/** Records what licenses are taken in. Safe for use by many threads. */
public final class LicenseRecord {
    private final AuditLog audit;
    private final Actor holder;

    /** Records, for this one unless somebody else is named. */
    public LicenseRecord(AuditLog audit, Actor holder) {
        this.audit = audit;
        this.holder = holder;
    }

    License byHolder(Supplier<License> importing) {
        return by(holder, importing);
    }

    License by(Actor actor, Supplier<License> importing) {
        Attempt unknown = new Attempt(actor, AuditAction.LICENSE_IMPORT, "license");
        return audit.changes(
                unknown,
                importing,
                license -> List.of(new Attempt(
                                actor, AuditAction.LICENSE_IMPORT, license.id().text())
                        .done(told(license))));
    }

    private static String told(License license) {
        return "licensee " + license.licensee() + ", seats "
                + license.seats().map(String::valueOf).orElse("any number") + ", until "
                + license.validUntil().map(String::valueOf).orElse("ever");
    }
}
