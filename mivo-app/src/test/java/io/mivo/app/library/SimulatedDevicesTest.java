package io.mivo.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.wire.Image;
import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import io.mivo.adapter.fieldbus.simulator.wire.ModbusUnit;
import io.mivo.adapter.fieldbus.simulator.wire.Setting;
import io.mivo.adapter.fieldbus.simulator.wire.Settings;
import io.mivo.adapter.fieldbus.simulator.wire.UnitGateway;
import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.access.Caller;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.profile.ProfileTest.Content;
import io.mivo.domain.profile.ProfileTest.Expected;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.SensorUid;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile reads right from a device that serves its map over Modbus TCP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedDevicesTest {
    private static final int ENTRIES = 65_536;
    private static final int REGISTER = 4;

    private final List<ProfileName> names = ProfileLibrary.ofMivo().names();
    private final MivoCore core = Cores.inMemory();
    private LoopbackServer devices;

    @BeforeAll
    void serve_a_device_for_each_profile() throws IOException {
        Map<Integer, ModbusUnit> units = new HashMap<>();
        StringBuilder site = new StringBuilder("sensors:\n");
        for (int unit = 0; unit < names.size(); unit++) {
            units.put(unit, unit(test(names.get(unit)).registers()));
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
        assertThat(told(reading)).isEqualTo(expected(test(name)));
    }

    private static Map<String, String> told(Reading reading) {
        Map<String, String> told = new TreeMap<>();
        for (ReadValue value : reading.values()) {
            told.put(value.code().text(), plain(value.measured().text().orElse("-")));
        }
        return told;
    }

    private static Map<String, String> expected(ProfileTest test) {
        Map<String, String> expected = new TreeMap<>();
        test.expected().forEach((code, value) -> expected.put(code.text(), plain(((Expected.Value) value).text())));
        return expected;
    }

    private static String plain(String text) {
        return text.matches("-?[0-9.]+")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** The first test of a profile fills the whole device. */
    private static ProfileTest test(ProfileName name) {
        LibraryProfile profile = ProfileLibrary.ofMivo().find(name).orElseThrow();
        return profile.evidence().tests().get(0);
    }

    private static ModbusUnit unit(List<Content> contents) {
        Map<RegisterTable, Map<Integer, Integer>> tables = new HashMap<>();
        contents.forEach(each -> words(each)
                .forEach((address, word) -> tables.computeIfAbsent(each.span().table(), table -> new HashMap<>())
                        .put(address, word)));
        return new ModbusUnit(
                settings(tables.getOrDefault(RegisterTable.COIL, Map.of())),
                () -> image(tables.getOrDefault(RegisterTable.DISCRETE, Map.of())),
                settings(tables.getOrDefault(RegisterTable.HOLDING, Map.of())),
                () -> image(tables.getOrDefault(RegisterTable.INPUT, Map.of())));
    }

    private static Map<Integer, Integer> words(Content content) {
        int digits = content.span().table().holdsBits() ? 2 : REGISTER;
        Map<Integer, Integer> words = new HashMap<>();
        for (int index = 0; index < content.span().count(); index++) {
            String hex = content.hex().substring(digits * index, digits * (index + 1));
            words.put(content.span().address() + index, Integer.parseInt(hex, 16));
        }
        return words;
    }

    private static Image image(Map<Integer, Integer> words) {
        Image image = new Image(ENTRIES);
        words.forEach(image::word);
        return image;
    }

    private static Settings settings(Map<Integer, Integer> words) {
        Map<Integer, Setting> settings = new HashMap<>();
        words.forEach((address, word) ->
                settings.put(address, new Setting(Short.MIN_VALUE, Short.MAX_VALUE, () -> word, written -> {})));
        return new Settings(ENTRIES, settings);
    }
}
