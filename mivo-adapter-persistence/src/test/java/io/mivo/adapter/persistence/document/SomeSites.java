package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.license.LicenseId;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes up sites that say everything that a site file can say, one way or another. */
final class SomeSites {
    private final Dice dice;
    private final SomeRegisters registers;

    SomeSites(Dice dice) {
        this.dice = dice;
        this.registers = new SomeRegisters(dice);
    }

    Site next() {
        return new Site(
                Optional.of(unit()),
                dice.maybe(() -> section("buses", 3, this::bus)),
                Optional.of(section("sensors", 6, this::sensor)),
                new Site.Access(
                        dice.maybe(() -> section("groups", 2, this::group)),
                        dice.maybe(() -> section("apiUsers", 2, this::apiUser))),
                Set.of());
    }

    private interface Making<T> {
        T make(int number);
    }

    private <T> List<Declared<T>> section(String name, int most, Making<T> making) {
        return IntStream.range(0, dice.within(1, most))
                .mapToObj(each -> new Declared<>(name + "[" + each + "]", making.make(each)))
                .toList();
    }

    private MivoUnit unit() {
        ZoneId zone = dice.oneOf(
                List.of(ZoneOffset.UTC, ZoneId.of("UTC"), ZoneId.of("Europe/Stockholm"), ZoneId.of("+01:00")));
        String serial = dice.text();
        return new MivoUnit(serial, dice.oneOf(List.of(serial, dice.text())), zone);
    }

    private Bus bus(int number) {
        Protocol protocol = dice.oneOf(List.of(Protocol.values()));
        Optional<Duration> pause = protocol == Protocol.MODBUS ? dice.maybe(dice::shortTime) : Optional.empty();
        Patience patience =
                new Patience(dice.maybe(dice::time), dice.maybe(dice::shortTime), dice.within(0, 10), pause);
        return new Bus(new BusId("b" + number), new Line(protocol, transport(protocol), patience));
    }

    private Transport transport(Protocol protocol) {
        Endpoint peer = Endpoint.parse(dice.oneOf(List.of("gateway:10001", "[fe80::1]:502", "192.0.2.7:1")));
        Transport alternative = protocol == Protocol.MBUS ? new Transport.Udp(peer) : new Transport.RtuOverTcp(peer);
        return dice.oneOf(List.of(new Transport.Tcp(peer), alternative, serial(protocol), serial(protocol)));
    }

    private Transport serial(Protocol protocol) {
        List<Integer> bauds = protocol == Protocol.MBUS ? SerialSettings.BAUDS : SerialSettings.MODBUS_BAUDS;
        SerialSettings settings = dice.oneOf(List.of(
                SerialSettings.usual(protocol),
                new SerialSettings(dice.oneOf(bauds), dice.oneOf(List.of(Parity.values())), 8, dice.within(1, 2))));
        return new Transport.Serial(new SerialDevice("/dev/serial/by-id/usb #" + dice.within(0, 9)), settings);
    }

    private Sensor sensor(int number) {
        SensorUid uid = new SensorUid(dice.oneOf(List.of("s:", "0x", "1e", "no")) + number);
        SensorLabel label = new SensorLabel(
                dice.oneOf(List.of(uid.text(), dice.text())),
                dice.maybe(dice::text),
                dice.oneOf(List.of(MeterType.values())));
        SensorState state = new SensorState(
                dice.truth(),
                dice.maybe(() -> dice.time().plusSeconds(1)),
                dice.maybe(() -> new LicenseId("L-" + number)),
                Optional.empty());
        return dice.truth()
                ? new Sensor(uid, label, meter(), records(), state)
                : new Sensor(uid, label, device(), dice.truth() ? named() : declared(), state);
    }

    private Connection meter() {
        MeterHabits habits = new MeterHabits(
                dice.maybe(() -> dice.oneOf(SerialSettings.BAUDS)),
                dice.maybe(() -> new ApplicationReset(dice.maybe(() -> dice.within(0, 255)))),
                dice.within(1, 64),
                dice.maybe(() -> dice.within(1, 10_000)));
        return new Connection(new BusId("b0"), address(), dice.maybe(dice::time), habits);
    }

    private DeviceAddress address() {
        SecondaryAddress secondary = new SecondaryAddress(
                dice.oneOf(List.of("00123456", "FFFFFFFF", "1234F67E")),
                dice.maybe(() -> new Manufacturer(dice.within(0, 0xFFFE))),
                dice.maybe(() -> dice.within(0, 254)),
                dice.maybe(() -> dice.within(0, 254)),
                dice.maybe(() -> dice.oneOf(List.of("00000001", "FFFFFFF0"))));
        return dice.oneOf(List.of(new DeviceAddress.Primary(dice.within(0, 250)), secondary));
    }

    private DeviceProfile records() {
        List<Point> points = IntStream.range(0, dice.within(0, 3))
                .<Point>mapToObj(each -> new Point.InRecord(
                        new ValueCode("X_R" + each),
                        new RecordSelection(dice.text(), position()),
                        dice.maybe(registers::recordRule)))
                .toList();
        return new DeviceProfile(points);
    }

    private Position position() {
        return dice.truth()
                ? new Position(0, 0, 0, Position.Function.INSTANTANEOUS)
                : new Position(
                        dice.within(0, 9),
                        dice.within(0, 9),
                        dice.within(0, 9),
                        dice.oneOf(List.of(Position.Function.values())));
    }

    private Connection device() {
        return new Connection(
                new BusId("b1"),
                new DeviceAddress.UnitId(dice.within(0, 255)),
                dice.maybe(dice::time),
                MeterHabits.USUAL,
                dice.maybe(dice::shortTime));
    }

    private DeviceProfile named() {
        return DeviceProfile.named(
                new ProfileReference(new ProfileName("maker-model.2"), dice.oneOf(List.of(0, 100, -7))));
    }

    private DeviceProfile declared() {
        List<Point> points = IntStream.range(0, dice.within(1, 5))
                .<Point>mapToObj(each -> registers.point("X_P" + each))
                .toList();
        List<RegisterSpan> ranges =
                List.of(new RegisterSpan(RegisterTable.HOLDING, 0, 65_536), new RegisterSpan(RegisterTable.COIL, 7, 1));
        List<ModelPlace> models = List.of(new ModelPlace(List.of(101, 103), 40_000), new ModelPlace(List.of(1), 0));
        BlockRules rules = new BlockRules(
                dice.within(1, 125),
                dice.maybe(() -> dice.within(0, 125)),
                dice.truth() ? ranges : List.of(),
                dice.truth() ? models : List.of());
        return new DeviceProfile(points, dice.truth() ? BlockRules.USUAL : rules);
    }

    private SensorGroup group(int number) {
        GroupId id = new GroupId("g:" + number);
        return new SensorGroup(id, dice.oneOf(List.of(id.text(), dice.text())), uids());
    }

    private Set<SensorUid> uids() {
        Set<SensorUid> uids = new HashSet<>();
        IntStream.range(0, dice.within(0, 30)).forEach(each -> uids.add(new SensorUid("sensor-" + each)));
        return uids;
    }

    private DeclaredApiUser apiUser(int number) {
        ClientId id = new ClientId(dice.oneOf(List.of("billing", "{a:b}", "#1", "no", "-x")) + number);
        SensorChoice choice = dice.truth()
                ? SensorChoice.ALL
                : SensorChoice.only(uids(), dice.truth() ? Set.of() : Set.of(new GroupId("g1"), new GroupId("g2")));
        Rights rights = new Rights(dice.oneOf(List.of(Rights.ALL.scopes(), Set.of(Scope.SENSORS_READ))), choice);
        ApiUser.Credentials credentials = new ApiUser.Credentials(List.of(), dice.truth(), dice.truth());
        String name = dice.oneOf(List.of(id.text(), dice.text()));
        return new DeclaredApiUser(new ApiUser(id, name, rights, credentials, dice.truth()), keys());
    }

    private List<KeyMaterial> keys() {
        KeyMaterial jwks = new KeyMaterial.Jwks("{\"keys\":[{\"kty\":\"EC\",\"x\":\"0123\",\"kid\":\"No\"},"
                + "{\"kty\":\"OKP\",\"ext\":true,\"kid\":\"a \\\"b\\\\ é\",\"exp\":1790000000}]}");
        KeyMaterial pem = new KeyMaterial.Pem("-----BEGIN PUBLIC KEY-----\nMFkw+/Ew==\n-----END PUBLIC KEY-----\n");
        return dice.oneOf(List.of(List.of(jwks), List.of(pem), List.of(jwks, pem), List.of()));
    }
}
