package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSiteTest {
    private static final int ROUNDS = 150;
    private static final List<Keys> FORMAT = List.of(
            SiteSections.KEYS,
            UnitSection.KEYS,
            BusSection.KEYS,
            TransportSection.KEYS,
            SensorSection.KEYS,
            AddressSection.KEYS,
            BlockSection.RANGE,
            BlockSection.PLACE,
            ValuesSection.IN_REGISTER,
            ValuesSection.IN_RECORD,
            RecordSection.KEYS,
            RegisterSection.KEYS,
            RegisterSection.ADDEND,
            WriteSection.TO_REGISTER,
            WriteSection.TO_RECORD,
            GroupSection.KEYS,
            ApiUserSection.KEYS);

    @ParameterizedTest
    @ValueSource(strings = {"house-12.yaml", "every-section.yaml"})
    void says_what_the_examples_say(String example) {
        Site site = SiteTexts.read(SiteTexts.resource(example)).site();

        assertIsReadAgain(site);
    }

    @Test
    void says_whatever_a_site_can_say() {
        SomeSites sites = new SomeSites(new Dice(20261127));

        for (int round = 0; round < ROUNDS; round++) {
            assertIsReadAgain(sites.next());
        }
    }

    /** Breaks when a key is added to the format that the sites of this test do not say yet. */
    @Test
    void says_it_with_every_key_that_is_read() {
        SomeSites sites = new SomeSites(new Dice(1));
        Set<String> written = new HashSet<>();

        for (int round = 0; round < ROUNDS; round++) {
            collectKeys(YamlTree.read(written(sites.next()), new Faults()).orElseThrow(), written);
        }

        assertThat(FORMAT.stream().flatMap(keys -> keys.usable().stream()))
                .filteredOn(key -> !written.contains(key))
                .containsExactly("dataBits"); // of which there are always eight
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void says_the_values_of_every_profile_one_by_one(ProfileName name) {
        LibraryProfile profile = ProfileLibrary.ofMivo().find(name).orElseThrow();
        Sensor sensor = new Sensor(
                new SensorUid("one"),
                new SensorLabel("One", Optional.empty(), MeterType.OTHER),
                new Connection(new BusId("power"), new DeviceAddress.UnitId(1), Optional.empty()),
                new DeviceProfile(profile.profile().points(), profile.profile().blocks()),
                SensorState.ON_DEMAND);

        assertIsReadAgain(Site.of(List.of(), List.of(sensor)));
    }

    static Stream<ProfileName> profiles() {
        return ProfileLibrary.ofMivo().names().stream();
    }

    @Test
    void is_spelled_as_a_person_would() {
        String text = """
                # Site of House 12

                unit: {serial: MIVO-000123, name: House 12, timeZone: Europe/Stockholm}

                buses:
                  - id: heat
                    protocol: mbus
                    transport: {tcp: "127.0.0.1:10001"}
                  - id: power
                    protocol: modbus
                    transport: {serial: /dev/ttyUSB0, parity: none}
                    retries: 1

                sensors:
                  - uid: heat-1
                    name: Heat meter, stairwell A
                    bus: heat
                    address: {secondary: "00123456", manufacturer: KAM}
                    meterNumber: "00123456"
                    meterType: Heat
                    readEvery: PT15M
                    applicationReset: true
                  - uid: ahu-1
                    name: "No"
                    bus: power
                    address: {unitId: 2}
                    enabled: false
                    values:
                      - {code: RoomSensorTemperature, unit: Celsius, register: {table: input, address: 0, type: int16, scale: 0.1}}
                      - code: HeatingSetpoint
                        unit: Celsius
                        register: {table: holding, address: 10, type: int16, scale: 0.10, invalid: 0x8000}
                        write: {min: 5, max: 35, step: 0.5}

                groups:
                  - id: all
                    sensors: [ahu-1, heat-1]

                apiUsers:
                  - clientId: billing
                    scopes: ["sensors:read"]
                    groups: [all]
                    jwks:
                      keys:
                        - kty: EC
                          crv: P-256
                          x: l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs
                          y: "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"
                """;

        assertThat(SiteTexts.read(text).faults()).isEmpty();
        assertThat(new YamlSiteDocuments().write(SiteTexts.read(text).site(), List.of("Site of House 12")))
                .isEqualTo(text);
    }

    @Test
    void keeps_remarks_on_their_lines() {
        Site unit = SiteTexts.read("unit: {serial: a}").site();

        assertThat(new YamlSiteDocuments().write(unit, List.of("a\nsensors: []\u2028b")))
                .isEqualTo("# a?sensors: []?b\n\nunit: {serial: a}\n");
    }

    private static void assertIsReadAgain(Site site) {
        String text = written(site);
        SiteDocument again = SiteTexts.read(text);

        assertThat(again.faults()).as(text).isEmpty();
        assertThat(again.site()).as(text).isEqualTo(site);
    }

    private static String written(Site site) {
        return new YamlSiteDocuments().write(site, List.of("Written"));
    }

    private static void collectKeys(Node node, Set<String> keys) {
        if (node instanceof Node.Mapping mapping) {
            keys.addAll(mapping.members().keySet());
        }
        node.children().forEach(child -> collectKeys(child, keys));
    }
}
