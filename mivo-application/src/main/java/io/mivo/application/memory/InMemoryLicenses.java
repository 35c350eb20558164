package io.mivo.application.memory;

import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Licenses in memory. Safe for use by many threads. */
public final class InMemoryLicenses implements LicenseRegistry {
    private record Kept(License license, String document) {}

    private final Map<String, Kept> licenses = new ConcurrentSkipListMap<>();

    @Override
    public List<License> licenses() {
        return licenses.values().stream().map(Kept::license).toList();
    }

    @Override
    public Optional<String> document(LicenseId id) {
        return Optional.ofNullable(licenses.get(id.text())).map(Kept::document).filter(text -> !text.isEmpty());
    }

    @Override
    public void keep(License license, String document) {
        licenses.put(license.id().text(), new Kept(license, document));
    }
}
