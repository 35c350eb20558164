package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A sensor as a site file declares it. */
final class SensorSection {
    static final Keys KEYS = Keys.of("uid", "bus", "address")
            .or("name", "meterNumber", "meterType", "readEvery", "enabled", "license", "timeout", "values")
            .or("baud", "applicationReset", "maxTelegrams", "maxReadsPerDay", "pause")
            .or("profile", "maxRead", "gap", "ranges", "models");

    private SensorSection() {}

    /** The sensor at a node, without a seat. */
    static Optional<Sensor> read(Node node, Faults faults) {
        return Entry.of(node, KEYS, faults).flatMap(SensorSection::sensor);
    }

    private static Optional<Sensor> sensor(Entry entry) {
        Optional<SensorUid> uid = entry.value("uid", SensorUid::new);
        Supplier<SensorLabel> label = label(entry, uid);
        Optional<AddressSection> address = AddressSection.read(entry);
        Supplier<Connection> connection = connection(entry, address);
        DeviceProfile profile = OfferSection.read(entry, address);
        SensorState state = state(entry);
        return entry.built(() -> new Sensor(uid.orElseThrow(), label.get(), connection.get(), profile, state));
    }

    /** Its name is its uid unless the file says otherwise. */
    private static Supplier<SensorLabel> label(Entry entry, Optional<SensorUid> uid) {
        Optional<String> name = entry.value("name", Words::name).or(() -> uid.map(SensorUid::text));
        Optional<String> meterNumber = entry.value("meterNumber", Words::name);
        MeterType meterType = entry.value("meterType", Words.METER_TYPE).orElse(MeterType.OTHER);
        return () -> new SensorLabel(name.orElseThrow(), meterNumber, meterType);
    }

    private static Supplier<Connection> connection(Entry entry, Optional<AddressSection> address) {
        Optional<BusId> bus = entry.value("bus", BusId::new);
        Optional<Duration> timeout = entry.value("timeout", Words::duration);
        MeterHabits habits = HabitsSection.read(entry, address);
        Optional<Duration> pause =
                PauseSection.read(entry, address.map(each -> each.device().protocol()));
        return () -> new Connection(bus.orElseThrow(), address.orElseThrow().device(), timeout, habits, pause);
    }

    private static SensorState state(Entry entry) {
        boolean enabled = entry.value("enabled", Words.TRUTH).orElse(true);
        Optional<LicenseId> license = entry.value("license", LicenseId::new);
        return entry.value("readEvery", text -> state(enabled, Optional.of(Words.duration(text)), license))
                .orElseGet(() -> state(enabled, Optional.empty(), license));
    }

    private static SensorState state(boolean enabled, Optional<Duration> readEvery, Optional<LicenseId> license) {
        return new SensorState(enabled, readEvery, license, Optional.empty());
    }
}
