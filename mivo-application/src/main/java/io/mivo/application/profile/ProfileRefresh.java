package io.mivo.application.profile;

import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.site.SiteChange;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Lets sensors follow the profiles they name. A sensor whose profile is gone or faulty goes on with what it had. */
public final class ProfileRefresh {
    private static final Logger LOG = System.getLogger(ProfileRefresh.class.getName());

    private final ProfileLookup lookup;
    private final SensorRegistry registry;
    private final SiteChanges changes;

    /** Sensors of a registry follow what a lookup finds. */
    public ProfileRefresh(ProfileLookup lookup, SensorRegistry registry, SiteChanges changes) {
        this.lookup = lookup;
        this.registry = registry;
        this.changes = changes;
    }

    /** Brings every sensor up to date; changes nothing when all are. */
    public void refresh() {
        List<Sensor> changed = new ArrayList<>();
        for (Sensor sensor : registry.sensors()) {
            ProfileLookup.Looked looked = lookup.look(sensor);
            looked.fault()
                    .ifPresent(fault ->
                            LOG.log(Level.WARNING, "sensor {0} keeps the values it has: {1}", sensor.uid(), fault));
            if (!looked.sensor().equals(sensor)) {
                changed.add(looked.sensor());
                LOG.log(Level.INFO, "sensor {0} follows its profile, which has changed", sensor.uid());
            }
        }
        if (!changed.isEmpty()) {
            changes.apply(SiteChange.ofSensors(changed));
        }
    }
}
