package io.mivo.application.memory;

import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.domain.license.License;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Licenses in memory; the signed documents are not kept. Safe for use by many threads. */
public final class InMemoryLicenses implements LicenseRegistry {
    private final Map<String, License> licenses = new ConcurrentSkipListMap<>();

    @Override
    public List<License> licenses() {
        return List.copyOf(licenses.values());
    }

    @Override
    public void keep(License license, String document) {
        licenses.put(license.id().text(), license);
    }
}
