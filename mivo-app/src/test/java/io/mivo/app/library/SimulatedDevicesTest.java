package io.mivo.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import io.mivo.adapter.fieldbus.simulator.wire.UnitGateway;
import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile reads right from a device that serves its map over Modbus TCP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedDevicesTest {
    private final List<ProfileName> names = ProfileLibrary.ofMivo().names();
    private final MivoCore core = Cores.inMemory();
    private LoopbackServer devices;

    @BeforeAll
    void serve_a_device_for_each_profile() throws IOException {
        Map<Integer, ModbusUnit> units = new HashMap<>();
        StringBuilder site = new StringBuilder("sensors:\n");
        for (int unit = 0; unit < names.size(); unit++) {
            units.put(unit, ProfileDevice.of(test(names.get(unit))).unit());
            site.append("  - {uid: %1$s, bus: power, address: {unitId: %2$d}, profile: %1$s}%n"
                    .formatted(names.get(unit), unit));
        }
        devices = LoopbackServer.open("library", new UnitGateway(units));
        site.append("buses: [{id: power, protocol: modbus, transport: {tcp: \"127.0.0.1:%d\"}}]\n"
                .formatted(devices.port()));
        assertThat(core.applySite().apply(site.toString(), false).faults()).isEmpty();
    }

    @AfterAll
    void stop() {
        core.close();
        devices.close();
    }

    List<ProfileName> names() {
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void read_right_through_their_profile(ProfileName name) {
        Reading reading = core.readSensor()
                .read(Caller.LOCAL, new SensorUid(name.text()), ReadSensor.Request.NOW)
                .reading();

        assertThat(reading.result()).as("%s", reading.outcome()).isEqualTo(ReadResult.OK);
        assertThat(ProfileDevice.told(reading)).isEqualTo(ProfileDevice.expected(test(name)));
    }

    /** The first test of a profile fills the whole device. */
    private static ProfileTest test(ProfileName name) {
        LibraryProfile profile = ProfileLibrary.ofMivo().find(name).orElseThrow();
        return profile.evidence().tests().get(0);
    }
}
