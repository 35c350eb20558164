package io.mivo.application.port.driven;

import io.mivo.domain.site.SiteChange;

/** Changes the installation, its buses, sensors, sensor groups and API users. Safe for use by many threads. */
public interface SiteChanges {
    /**
     * Makes all of a change durable or none of it. A sensor or API user that is replaced keeps its place in the order.
     * What was read of a sensor is forgotten when it is removed or moves to another bus or address: it was another
     * device's.
     *
     * @throws IllegalArgumentException when a sensor would be on a bus that is not there, or has a seat of a license
     *     that is not kept; nothing was changed
     */
    void apply(SiteChange change);
}
