package io.mivo.application.port.driven;

import io.mivo.domain.site.SiteChange;

/** Changes the installation, its buses, sensors and API users. Safe for use by many threads. */
public interface SiteChanges {
    /** Makes all of a change durable or none of it; a sensor or API user that is replaced keeps its place in the order. */
    void apply(SiteChange change);
}
