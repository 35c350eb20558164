package io.mivo.application.port.driving;

/** Writes site files. */
public interface ExportSite {
    /**
     * The installation, its buses and sensors, its sensor groups and API users as they are now, as a site file that
     * makes them again where there is nothing yet. Holds no secret. Sensors that are gone are left out of groups and
     * rights.
     */
    String export();
}
