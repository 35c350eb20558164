package io.mivo.application.port.driven;

import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import java.util.List;
import java.util.Optional;

/** The licenses this installation holds. Safe for use by many threads. */
public interface LicenseRegistry {
    /** All, by id. */
    List<License> licenses();

    /** The signed document of a license as it came; empty when it is not held or needed none. */
    Optional<String> document(LicenseId id);

    /**
     * Keeps a license durably, in place of one with the same id.
     *
     * @param license what the document says
     * @param document the signed document as it came; empty text for one that needs none
     */
    void keep(License license, String document);
}
