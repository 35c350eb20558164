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

    /** Those that count, by id. */
    List<License> all() {
        String serial = registry.unit().serial();
        return held().stream()
                .filter(license -> license.isFor(serial))
                .filter(this::isTrusted)
                .toList();
    }

    /** All that are held, also those that do not count, by id. */
    List<License> held() {
        return licenses.licenses();
    }

    private boolean isTrusted(License license) {
        return trust.flatMap(LicensingService.Trust::vendorJwks)
                .map(jwks -> licenses.document(license.id())
                        .filter(document -> isSigned(license, document, jwks))
                        .isPresent())
                .orElse(true);
    }

    private boolean isSigned(License license, String document, String jwks) {
        try {
            return trust.orElseThrow().signatures().verify(document, jwks).equals(license);
        } catch (RefusedException notByThem) {
            return false;
        }
    }
}
