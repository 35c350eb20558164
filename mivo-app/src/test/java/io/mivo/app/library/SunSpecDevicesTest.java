package io.mivo.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import io.mivo.adapter.fieldbus.simulator.wire.UnitGateway;
import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SunSpec's models of one, two and three phases have one layout each: 101 to 103 and 111 to 113 of inverters, 201 to 204
 * and 211 to 214 of meters. Their chain begins at 0, 40000 or 50000.
 */
class SunSpecDevicesTest {
    private static final int FIRST_MODEL_AFTER_COMMON = 70;

    @ParameterizedTest(name = "model {1} at {2}")
    @CsvSource({
        "sunspec-inverter,101,0",
        "sunspec-inverter,102,40000",
        "sunspec-inverter,103,50000",
        "sunspec-inverter-float,111,40000",
        "sunspec-inverter-float,112,50000",
        "sunspec-inverter-float,113,0",
        "sunspec-meter,201,50000",
        "sunspec-meter,202,0",
        "sunspec-meter,203,40000",
        "sunspec-meter,204,40000",
        "sunspec-meter-float,211,0",
        "sunspec-meter-float,212,40000",
        "sunspec-meter-float,213,50000",
        "sunspec-meter-float,214,40000",
    })
    void are_read_right_wherever_their_chain_begins(String profile, int model, int base) throws IOException {
        ProfileTest test = ProfileLibrary.ofMivo()
                .find(new ProfileName(profile))
                .orElseThrow()
                .evidence()
                .tests()
                .get(0);
        ProfileDevice device = ProfileDevice.of(test).with(FIRST_MODEL_AFTER_COMMON, model, base);
        UnitGateway units = new UnitGateway(Map.of(1, device.unit()));

        try (LoopbackServer server = LoopbackServer.open("sunspec", units);
                MivoCore core = Cores.inMemory()) {
            assertThat(core.applySite()
                            .apply(site(profile, server.port()), false)
                            .faults())
                    .isEmpty();

            Reading reading = core.readSensor()
                    .read(Caller.LOCAL, new SensorUid("device"), ReadSensor.Request.NOW)
                    .reading();

            assertThat(ProfileDevice.told(reading)).as("%s", reading.outcome()).isEqualTo(ProfileDevice.expected(test));
        }
    }

    private static String site(String profile, int port) {
        return """
                buses: [{id: power, protocol: modbus, transport: {tcp: "127.0.0.1:%d"}}]
                sensors: [{uid: device, bus: power, address: {unitId: 1}, profile: %s}]
                """.formatted(port, profile);
    }
}
