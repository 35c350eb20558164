package io.mivo.application.licensing;

import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.domain.license.License;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Gives seats to sensors as licenses come and go. Safe for use by many threads. */
public final class Seats {
    private final SensorRegistry registry;
    private final CountingLicenses licenses;
    private final SiteChanges changes;
    private final Clock clock;

    /** Deals the seats of licenses to the sensors of a registry. */
    public Seats(SensorRegistry registry, CountingLicenses licenses, SiteChanges changes, Clock clock) {
        this.registry = registry;
        this.licenses = licenses;
        this.changes = changes;
        this.clock = clock;
    }

    /** Writes down what changes when the seats are dealt now. */
    public synchronized void deal() {
        List<Sensor> before = inCreationOrder();
        List<Sensor> changed = new ArrayList<>(dealt(before));
        changed.removeAll(before);
        if (!changed.isEmpty()) {
            changes.apply(SiteChange.ofSensors(changed));
        }
    }

    /** Does what reads sensors and then changes them, while nothing else here does. */
    public synchronized <T> T exclusively(Supplier<T> change) {
        return change.get();
    }

    /** These sensors, in the order of their creation, with the seats they are to hold now. */
    public List<Sensor> dealt(List<Sensor> sensors) {
        return SeatPlan.deal(sensors, licenses.all(), clock.instant());
    }

    /** All sensors in the order of their creation. */
    public List<Sensor> inCreationOrder() {
        Map<SensorUid, Sensor> byUid =
                registry.sensors().stream().collect(Collectors.toMap(Sensor::uid, Function.identity()));
        return registry.sensorsByCreation().stream()
                .map(uid -> Optional.ofNullable(byUid.get(uid)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many seats of a license are taken. */
    public int taken(License license) {
        return (int) registry.sensors().stream()
                .flatMap(sensor -> sensor.state().seat().stream())
                .filter(seat -> seat.id().equals(license.id()))
                .count();
    }

    /** Why a license does not count now, as the end of a sentence; empty when it does. */
    public Optional<String> flaw(License license) {
        return licenses.flaw(license).or(() -> license.term().flawAt(clock.instant()));
    }

    /** The licenses held, by id. */
    public List<License> held() {
        return licenses.held().stream()
                .sorted(Comparator.comparing(license -> license.id().text()))
                .toList();
    }
}
