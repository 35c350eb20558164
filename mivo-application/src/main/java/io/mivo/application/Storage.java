package io.mivo.application;

import io.mivo.application.memory.InMemoryLatestReadings;
import io.mivo.application.memory.InMemoryLicenses;
import io.mivo.application.memory.InMemorySites;
import io.mivo.application.memory.InMemoryUsers;
import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.LatestReadings;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.application.port.driven.UserAccounts;
import io.mivo.domain.site.MivoUnit;
import java.time.ZoneOffset;

/**
 * Where the core keeps what it knows.
 *
 * @param registry the installation with its buses and sensors
 * @param changes changes it
 * @param apiUsers the machines that may use it
 * @param groups sensors that rights name together
 * @param users the people whose rights name them
 * @param licenses the licenses it holds
 * @param latest its newest readings
 */
public record Storage(
        SensorRegistry registry,
        SiteChanges changes,
        ApiUserRegistry apiUsers,
        SensorGroups groups,
        UserAccounts users,
        LicenseRegistry licenses,
        LatestReadings latest) {
    /** Keeps everything in memory and forgets it at the end. */
    public static Storage inMemory() {
        LicenseRegistry licenses = new InMemoryLicenses();
        InMemoryLatestReadings latest = new InMemoryLatestReadings();
        MivoUnit unit = new MivoUnit("MIVO-EMBEDDED", "MIVO", ZoneOffset.UTC);
        InMemorySites sites = new InMemorySites(unit, licenses, latest::forget);
        return new Storage(sites, sites, sites, sites, new InMemoryUsers(), licenses, latest);
    }
}
