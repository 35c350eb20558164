package io.mivo.application.licensing;

import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.domain.license.License;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Optional;

/**
 * The licenses that count here: those for this unit and, once a vendor's keys are set, signed with one of them. Safe for
 * use by many threads.
 */
public final class CountingLicenses {
    private final SensorRegistry registry;
    private final LicenseRegistry licenses;
    private final Optional<LicensingService.Trust> trust;

    /** Those of a registry whose signatures are trusted. */
    public CountingLicenses(SensorRegistry registry, LicenseRegistry licenses, Optional<LicensingService.Trust> trust) {
        this.registry = registry;
        this.licenses = licenses;
        this.trust = trust;
    }

    /** Those that count while they are valid, by id. */
    List<License> all() {
        return held().stream().filter(license -> flaw(license).isEmpty()).toList();
    }

    /** Why a license never counts here, whenever it is valid; empty when it does. */
    Optional<String> flaw(License license) {
        String serial = registry.unit().serial();
        return license.isFor(serial)
                ? trust.flatMap(LicensingService.Trust::vendorJwks).flatMap(jwks -> flawOfDocument(license, jwks))
                : Optional.of("is for unit " + license.unit().orElse("") + ", and this is " + serial);
    }

    /** All that are held, also those that do not count, by id. */
    List<License> held() {
        return licenses.licenses();
    }

    private Optional<String> flawOfDocument(License license, String jwks) {
        Optional<String> document = licenses.document(license.id());
        if (document.isEmpty()) {
            return Optional.of("was not signed");
        }
        try {
            License said = trust.orElseThrow().signatures().verify(document.get(), jwks);
            return said.equals(license) ? Optional.empty() : Optional.of("is not what was signed");
        } catch (RefusedException notByThem) {
            return Optional.of(notByThem.detail().replaceFirst("^the license ", ""));
        }
    }
}
