package io.mivo.application.contract;

import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;

/** The ports to one site. */
public record SitePorts(
        SensorRegistry sensors,
        SiteChanges changes,
        ApiUserRegistry apiUsers,
        SensorGroups groups,
        LicenseRegistry licenses,
        LatestReadings readings) {}
