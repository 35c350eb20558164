package io.mivo.application.memory;

import io.mivo.application.port.driven.ApiUserRegistry;
import io.mivo.application.port.driven.LicenseRegistry;
import io.mivo.application.port.driven.SensorGroups;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.SiteChanges;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.SiteChange;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An installation in memory. Safe for use by many threads. */
public final class InMemorySites implements SensorRegistry, SiteChanges, ApiUserRegistry, SensorGroups {
    private final LicenseRegistry licenses;
    private final Consumer<SensorUid> forgetReadings;
    private final Set<ClientId> spent = ConcurrentHashMap.newKeySet();
    private volatile SiteState state;

    /**
     * An installation without buses.
     *
     * @param unit the installation
     * @param licenses where the licenses of seats are found
     * @param forgetReadings called for a sensor that is removed or answers elsewhere from now on
     */
    public InMemorySites(MivoUnit unit, LicenseRegistry licenses, Consumer<SensorUid> forgetReadings) {
        this.state = SiteState.of(unit);
        this.licenses = licenses;
        this.forgetReadings = forgetReadings;
    }

    @Override
    public MivoUnit unit() {
        return state.unit();
    }

    @Override
    public List<Bus> buses() {
        return state.buses().values().stream()
                .sorted(Comparator.comparing(bus -> bus.id().text()))
                .toList();
    }

    @Override
    public Optional<Bus> bus(BusId id) {
        return Optional.ofNullable(state.buses().get(id));
    }

    @Override
    public List<Sensor> sensors() {
        Map<LicenseId, License> known = licensesById();
        return state.sensors().values().stream()
                .sorted(Comparator.comparing(Sensor::uid))
                .map(sensor -> seated(sensor, known))
                .toList();
    }

    @Override
    public List<SensorUid> sensorsByCreation() {
        return List.copyOf(state.sensors().keySet());
    }

    @Override
    public long version() {
        return state.version();
    }

    @Override
    public Optional<Sensor> sensor(SensorUid uid) {
        return Optional.ofNullable(state.sensors().get(uid)).map(sensor -> seated(sensor, licensesById()));
    }

    @Override
    public List<SensorGroup> groups() {
        return state.groups().values().stream()
                .sorted(Comparator.comparing(SensorGroup::id))
                .toList();
    }

    @Override
    public Optional<SensorGroup> group(GroupId id) {
        return Optional.ofNullable(state.groups().get(id));
    }

    @Override
    public List<ApiUser> apiUsers() {
        return state.apiUsers().values().stream()
                .sorted(Comparator.comparing(ApiUser::id))
                .toList();
    }

    @Override
    public Optional<ApiUser> apiUser(ClientId id) {
        return Optional.ofNullable(state.apiUsers().get(id));
    }

    @Override
    public boolean isSpent(ClientId id) {
        return spent.contains(id);
    }

    @Override
    public synchronized void apply(SiteChange change) {
        requireKeptLicenses(change);
        change.removals().apiUsers().stream()
                .filter(state.apiUsers()::containsKey)
                .forEach(spent::add);
        SiteState before = state;
        SiteState after = before.after(change);
        state = after;
        before.sensors().values().stream()
                .filter(sensor -> isElsewhere(sensor, after))
                .forEach(sensor -> forgetReadings.accept(sensor.uid()));
    }

    private static boolean isElsewhere(Sensor sensor, SiteState after) {
        Sensor now = after.sensors().get(sensor.uid());
        return now == null || !now.connection().isToSameDeviceAs(sensor.connection());
    }

    private void requireKeptLicenses(SiteChange change) {
        Map<LicenseId, License> known = licensesById();
        for (Sensor sensor : change.sensors()) {
            sensor.state()
                    .seat()
                    .map(License::id)
                    .filter(id -> !known.containsKey(id))
                    .ifPresent(id -> {
                        throw new IllegalArgumentException(
                                "sensor " + sensor.uid() + " has a seat of license " + id + ", which is not kept");
                    });
        }
    }

    private static Sensor seated(Sensor sensor, Map<LicenseId, License> known) {
        Optional<License> seat = sensor.state().seat();
        return seat.isEmpty()
                ? sensor
                : sensor.withSeat(seat.map(license -> known.getOrDefault(license.id(), license)));
    }

    private Map<LicenseId, License> licensesById() {
        return licenses.licenses().stream().collect(Collectors.toMap(License::id, Function.identity()));
    }
}
