package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.simulator.SimulatedBuilding;
import io.mivo.app.config.SettingsFile;
import io.mivo.app.wiring.Installation;
import io.mivo.application.port.driving.ManageApiUsers;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mivo site export}, with check and apply on what it writes. */
class SiteExportTest {
    /** The keys of RFC 7517, appendix A.1, and RFC 8037, appendix A.2. */
    private static final String P_256 = "{kty: EC, crv: P-256, x: MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4,"
            + " y: 4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM, kid: \"01\"}";

    private static final String ED25519 =
            "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}";
    private static final String SITE = """
            unit: {serial: MIVO-000123, name: House 12, timeZone: Europe/Stockholm}
            buses:
              - {id: power, protocol: modbus, transport: {tcp: "127.0.0.1:1502"}}
              - {id: heat, protocol: mbus, transport: {tcp: "127.0.0.1:10001"}}
            sensors:
              - {uid: z-1, bus: power, address: {unitId: 1, registerOffset: 100}, profile: eastron-sdm630}
              - {uid: a-1, bus: heat, address: {primary: 5}, enabled: false}
              - uid: ahu-1
                bus: power
                address: {unitId: 2, registerOffset: 10}
                values:
                  - {code: HeatingSetpoint, unit: Celsius, register: {table: holding, address: 10, type: int16, scale: 0.1}, write: {min: 5, max: 35, step: 0.5}}
            groups:
              - {id: all, sensors: [z-1, a-1, ahu-1]}
            apiUsers:
              - {clientId: billing, name: Billing, sensors: [a-1], groups: [all], jwks: {keys: [%s]}}
            """.formatted(P_256);

    @TempDir
    private Path scratch;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void applySite() throws IOException {
        Files.writeString(path("site.yaml"), SITE);
        assertThat(mivo("site", "apply", path("site.yaml").toString(), "--data", data("data")))
                .as(err.toString())
                .isZero();
    }

    @Test
    void makes_the_same_again_in_an_empty_directory() throws IOException {
        manageInDialogue();
        String exported = export("data");

        assertThat(checked(exported)).isEqualTo("OK");
        assertThat(applied(exported, "new")).isZero();
        assertThat(withoutRemarks(export("new"))).isEqualTo(withoutRemarks(exported));
    }

    @Test
    void changes_nothing_where_it_comes_from() throws IOException {
        manageInDialogue();
        String exported = export("data");

        assertThat(applied(exported, "data", "--prune")).as(err.toString()).isZero();
        assertThat(withoutRemarks(export("data"))).isEqualTo(withoutRemarks(exported));
    }

    @Test
    void tells_what_was_applied_in_the_order_of_creation() {
        assertThat(withoutRemarks(export("data"))).isEqualTo("""

                unit: {serial: MIVO-000123, name: House 12, timeZone: Europe/Stockholm}

                buses:
                  - id: heat
                    protocol: mbus
                    transport: {tcp: "127.0.0.1:10001"}
                  - id: power
                    protocol: modbus
                    transport: {tcp: "127.0.0.1:1502"}

                sensors:
                  - uid: z-1
                    bus: power
                    address: {unitId: 1, registerOffset: 100}
                    meterType: Electricity
                    profile: eastron-sdm630
                  - uid: a-1
                    bus: heat
                    address: {primary: 5}
                    enabled: false
                  - uid: ahu-1
                    bus: power
                    address: {unitId: 2}
                    values:
                      - code: HeatingSetpoint
                        unit: Celsius
                        register: {table: holding, address: 20, type: int16, scale: 0.1}
                        write: {min: 5, max: 35, step: 0.5}

                groups:
                  - id: all
                    sensors: [a-1, ahu-1, z-1]

                apiUsers:
                  - clientId: billing
                    name: Billing
                    sensors: [a-1]
                    groups: [all]
                    jwks:
                      keys:
                        - kty: EC
                          crv: P-256
                          x: MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4
                          y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"
                          kid: "01"
                """);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void makes_the_examples_again(String example) throws IOException {
        assertThat(applied(example, "example")).as(err.toString()).isZero();
        String exported = export("example");

        assertThat(applied(exported, "again")).as(err.toString()).isZero();
        assertThat(withoutRemarks(export("again"))).isEqualTo(withoutRemarks(exported));
    }

    /** That of the README, and that of the demonstration. */
    static Stream<String> examples() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int from = readme.indexOf("```yaml\nunit:") + "```yaml\n".length();
        try (SimulatedBuilding building = SimulatedBuilding.open(Clock.systemUTC())) {
            String house = readme.substring(from, readme.indexOf("```", from));
            return Stream.of(
                    house.replaceFirst("pem: \"[^\"]*\"", "jwks: {keys: [" + P_256 + "]}"), building.siteFile());
        }
    }

    @Test
    void begins_with_what_it_is_of_which_unit_and_when() {
        assertThat(export("data").lines())
                .first()
                .asString()
                .matches("# Site file of the MIVO unit MIVO-000123 \\(House 12\\), exported [0-9T:-]+Z");
    }

    @Test
    void leaves_sensors_that_are_gone_out_of_groups_and_rights() throws IOException {
        Files.writeString(path("less.yaml"), """
                sensors:
                  - {uid: z-1, bus: power, address: {unitId: 1}, profile: eastron-sdm630}
                """);
        mivo("site", "apply", path("less.yaml").toString(), "--data", data("data"), "--prune");

        String exported = export("data");

        assertThat(exported).contains("sensors: [z-1]").doesNotContain("a-1", "ahu-1");
        assertThat(checked(exported)).isEqualTo("OK");
    }

    @Test
    void refuses_a_directory_without_data() {
        assertThat(mivo("site", "export", "--data", data("nothing"))).isEqualTo(1);
        assertThat(err.toString()).contains("holds no data of MIVO");
        assertThat(path("nothing")).doesNotExist();
    }

    /** What only the web interface can do: a user without a key, a user that is kept out, a key that ends. */
    private void manageInDialogue() {
        try (Installation server =
                Installation.open(path("data"), SettingsFile.in(path("data")).terms())) {
            ManageApiUsers manage = server.core().manageApiUsers();
            manage.create(server.holder(), Optional.of("keyless"), new ManageApiUsers.Traits("No", Rights.ALL));
            manage.create(server.holder(), Optional.of("former"), new ManageApiUsers.Traits("Former", Rights.ALL));
            manage.enable(server.holder(), new ClientId("former"), false);
            manage.addKeys(
                    server.holder(),
                    new ClientId("former"),
                    ED25519,
                    Optional.of(Instant.parse("2035-01-31T00:00:00Z")));
        }
        assertThat(export("data")).contains("exp: 2053814400", "enabled: false", "name: \"No\"", "{keys: []}");
    }

    private String checked(String exported) throws IOException {
        Files.writeString(path("exported.yaml"), exported);
        return said("site", "check", path("exported.yaml").toString());
    }

    private int applied(String exported, String directory, String... more) throws IOException {
        Files.writeString(path("exported.yaml"), exported);
        String[] arguments = {"site", "apply", path("exported.yaml").toString(), "--data", data(directory)};
        String[] all =
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
        return mivo(all);
    }

    private String export(String directory) {
        return said("site", "export", "--data", data(directory)) + "\n";
    }

    private static String withoutRemarks(String exported) {
        return exported.replaceAll("(?m)^#.*\n", "");
    }

    private String said(String... arguments) {
        out.getBuffer().setLength(0);
        mivo(arguments);
        return out.toString().stripTrailing();
    }

    private int mivo(String... arguments) {
        return Mivo.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String data(String name) {
        return path(name).toString();
    }

    private Path path(String name) {
        return scratch.resolve(name);
    }
}
