package io.mivo.application.port.driven;

import io.mivo.domain.license.License;
import java.util.List;

/** The licenses this installation holds. Safe for use by many threads. */
public interface LicenseRegistry {
    /** All, by id. */
    List<License> licenses();

    /**
     * Keeps a license durably, in place of one with the same id.
     *
     * @param license what the document says
     * @param document the signed document as it came; empty text for one that needs none
     */
    void keep(License license, String document);
}
