package io.mivo.application.contract;

import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.license.License;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteChange;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Entries of a site, plain and rich. */
public final class Examples {
    /** A license with everything in it. */
    public static final License LIMITED = new License(
            new LicenseId("L-2026/\u00e5"),
            "Bostadsr\u00e4ttsf\u00f6reningen \"Eken\"",
            Optional.of("MIVO-000123"),
            Optional.of(7),
            new License.Term(
                    Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                    Optional.of(Instant.parse("2027-01-01T00:00:00.000000001Z"))));

    /** A license with nothing in it. */
    public static final License UNLIMITED =
            new License(new LicenseId("open"), "", Optional.empty(), Optional.empty(), License.Term.FOR_EVER);

    /** The M-Bus bus {@code heat}. */
    public static final Bus HEAT = bus("heat", Protocol.MBUS, 10_001);

    /** The Modbus bus {@code power}. */
    public static final Bus POWER = bus("power", Protocol.MODBUS, 1502);

    private Examples() {}

    /** A bus on a loopback port. */
    public static Bus bus(String id, Protocol protocol, int port) {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", port));
        return new Bus(new BusId(id), new Line(protocol, transport, Duration.ofMillis(1001), 2));
    }

    /** A meter at primary address 5 of {@code heat}, without a license. */
    public static Sensor plainSensor(String uid) {
        return sensor(uid, new DeviceAddress.Primary(5), HEAT, DeviceProfile.WHATEVER_IT_SENDS);
    }

    /** A device of {@code power} with every kind of point. */
    public static Sensor modbusSensor(String uid) {
        return sensor(uid, new DeviceAddress.UnitId(255), POWER, RichProfile.PROFILE);
    }

    /** A sensor with all that is optional. */
    public static Sensor fullSensor(String uid, License seat) {
        return new Sensor(
                new SensorUid(uid),
                new SensorLabel(
                        "V\u00e4rme (\u201eA\u201c) \\ \u00b0 \ud83d\ude00\n\t",
                        Optional.of("00123456"),
                        MeterType.HEAT_COOLING),
                new Connection(
                        HEAT.id(),
                        SecondaryAddress.parse("050002E52D2C1004").withFabrication("0012FFFF"),
                        Optional.of(Duration.ofNanos(1_500_000_001)),
                        new MeterHabits(
                                Optional.of(300),
                                Optional.of(new ApplicationReset(Optional.of(0x10))),
                                3,
                                Optional.of(4)),
                        Optional.of(Duration.ofMillis(80))),
                DeviceProfile.WHATEVER_IT_SENDS,
                new SensorState(
                        true,
                        Optional.of(Duration.ofMinutes(15)),
                        Optional.of(new LicenseId("wanted")),
                        Optional.of(seat)));
    }

    /** An API user who sees all sensors. */
    public static ApiUser apiUser(String id) {
        return apiUser(id, SensorChoice.ALL);
    }

    /** An API user with every credential, who sees some sensors. */
    public static ApiUser apiUser(String id, SensorChoice choice) {
        List<ApiKey> keys =
                List.of(new ApiKey(id + "-second", "{\"kty\":\"EC\"}"), new ApiKey(id + "-first", "{\"kty\":\"OKP\"}"));
        return new ApiUser(
                new ClientId(id),
                "User " + id,
                new Rights(Set.of(Scope.SENSORS_READ, Scope.SENSORS_WRITE), choice),
                new ApiUser.Credentials(keys, true, true),
                true);
    }

    /** A change that creates buses and sensors. */
    public static SiteChange creating(List<Bus> buses, List<Sensor> sensors) {
        return new SiteChange(Optional.empty(), buses, sensors, List.of(), SiteChange.Removals.NONE);
    }

    /** A change that creates API users. */
    public static SiteChange creating(List<ApiUser> users) {
        return new SiteChange(Optional.empty(), List.of(), List.of(), users, SiteChange.Removals.NONE);
    }

    /** A change that removes. */
    public static SiteChange removing(Set<BusId> buses, Set<SensorUid> sensors) {
        return new SiteChange(
                Optional.empty(), List.of(), List.of(), List.of(), new SiteChange.Removals(buses, sensors, Set.of()));
    }

    private static Sensor sensor(String uid, DeviceAddress address, Bus bus, DeviceProfile profile) {
        return new Sensor(
                new SensorUid(uid),
                new SensorLabel("", Optional.empty(), MeterType.ELECTRICITY),
                new Connection(bus.id(), address, Optional.empty()),
                profile,
                new SensorState(false, Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
