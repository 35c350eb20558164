package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static io.mivo.adapter.persistence.document.SiteTexts.faultsOfSensor;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteFormTest {
    @Test
    void tells_every_fault_at_once_by_line() {
        String text = """
                unit: {serial: "", timeZone: Mars/Olympus}
                buses:
                  - id: heat
                    protocol: mbuss
                    transport: {tcp: localhost}
                    retries: 11
                sensors:
                  - uid: heat 1
                    buss: heat
                    address: {primary: 251}
                    readEvery: 15m
                    enabled: yes
                """;

        assertThat(faults(text))
                .containsExactly(
                        "1: unit.serial: '' is not a name: some letters on one line",
                        "1: unit.timeZone: 'Mars/Olympus' is not a time zone such as Europe/Stockholm",
                        "4: buses[0].protocol: 'mbuss' is not a protocol; did you mean 'mbus'?; allowed: mbus, modbus",
                        "5: buses[0].transport.tcp: 'localhost' is not host:port",
                        "6: buses[0].retries: must be 0 to 10, not 11",
                        "8: sensors[0]: the key 'bus' is missing",
                        "8: sensors[0].uid: 'heat 1' is not a uid: "
                                + "a letter or digit, then letters, digits, . _ : - ; at most 64",
                        "9: sensors[0].buss: unknown key 'buss'; did you mean 'bus'?",
                        "10: sensors[0].address.primary: a primary address must be 0 to 250, not 251",
                        "11: sensors[0].readEvery: '15m' is not an ISO 8601 duration such as PT15M or PT1S",
                        "12: sensors[0].enabled: 'yes' is not a yes or no; allowed: true, false");
    }

    @Test
    void names_the_known_keys_when_none_is_near() {
        assertThat(faults("gizmo: 1"))
                .containsExactly("1: gizmo: unknown key 'gizmo'; known here: unit, buses, sensors, groups, apiUsers");
    }

    @Test
    void refuses_keys_given_twice() {
        assertThat(faults(SiteTexts.BUS + "    id: heat\n"))
                .containsExactly("5: buses[0].id: the key 'id' is given twice; first in line 2");
        assertThat(faults("buses: []\nbuses: []\n"))
                .containsExactly("2: buses: the key 'buses' is given twice; first in line 1");
    }

    @Test
    void refuses_nodes_of_the_wrong_kind() {
        assertThat(faults("unit: House\nbuses: {}\nsensors:\napiUsers:\n  - billing\n"))
                .containsExactly(
                        "1: unit: must be a mapping of serial, name, timeZone, not a single value",
                        "2: buses: must be a list ([] for an empty one), not a mapping",
                        "3: sensors: must be a list ([] for an empty one), not nothing",
                        "5: apiUsers[0]: must be a mapping of clientId, name, scopes, sensors, groups, jwks, pem, "
                                + "legacyAudience, legacyRs256, enabled, not a single value");
        assertThat(faultsOfSensor("name: [a]\ntimeout:"))
                .containsExactly(
                        "5: sensors[0].name: must be a single value, not a list",
                        "6: sensors[0].timeout: must be a single value, not nothing");
    }

    @Test
    void tells_absent_sections_from_empty_ones() {
        Site site = SiteTexts.read("buses: []").site();

        assertThat(site.buses()).contains(List.of());
        assertThat(site.sensors()).isEmpty();
        assertThat(site.apiUsers()).isEmpty();
    }

    @Test
    void leaves_wrong_entries_out_and_names_them() {
        String text = SiteTexts.BUS + """
                  - {id: power, protocol: modbus}
                sensors:
                  - {uid: one, bus: power, address: {primary: 1}}
                  - {uid: two, bus: heat, address: {primary: 1}, adress: 3}
                """;
        Site site = SiteTexts.read(text).site();

        assertThat(site.buses().orElseThrow()).extracting(Declared::path).containsExactly("buses[0]");
        assertThat(site.sensors().orElseThrow()).extracting(Declared::path).containsExactly("sensors[0]");
        assertThat(site.unreadable()).containsExactlyInAnyOrder("power", "two");
    }

    @Test
    void refuses_durations_that_no_device_can_keep() {
        assertThat(faultsOfSensor("timeout: PT0S\nreadEvery: PT0.5S"))
                .containsExactly(
                        "5: sensors[0].timeout: 'PT0S' must be longer than PT0S and at most P366D",
                        "6: sensors[0].readEvery: readEvery must be at least PT1S, not PT0.5S");
    }

    @Test
    void refuses_words_outside_the_contract() {
        assertThat(faultsOfSensor("meterType: heat"))
                .singleElement()
                .asString()
                .startsWith("5: sensors[0].meterType: 'heat' is not a meterType; did you mean 'Heat'?; allowed: ");
    }

    @Test
    void wants_keys_of_api_users() {
        assertThat(faults("apiUsers:\n  - clientId: b c\n    scopes: [sensors:reed]\n    sensors: all\n"))
                .containsExactly(
                        "2: apiUsers[0].clientId: 'b c' is not a client id: "
                                + "1 to 128 visible ASCII characters without space",
                        "2: apiUsers[0]: the key 'jwks' or 'pem' is missing: how it proves itself",
                        "3: apiUsers[0].scopes[0]: 'sensors:reed' is not a scope; did you mean 'sensors:read'?; "
                                + "allowed: sensors:read, sensors:write",
                        "4: apiUsers[0].sensors: must be a list ([] for an empty one), not a single value");
    }

    @Test
    void wants_values_of_a_modbus_sensor() {
        String sensor = "sensors:\n  - {uid: one, bus: power, address: {unitId: 1}%s}\n";

        assertThat(faults(sensor.formatted("")))
                .containsExactly(
                        "2: sensors[0]: the key 'profile' or 'values' is missing: a Modbus sensor offers nothing of itself;"
                                + " 'mivo profiles list' names the profiles");
        assertThat(faults(sensor.formatted(", values: []")))
                .containsExactly("2: sensors[0].values: 'values' names none; leave it out or name some");
    }
}
