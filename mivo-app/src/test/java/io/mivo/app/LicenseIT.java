package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Licenses of a vendor, from their signing to their end. */
@Execution(ExecutionMode.CONCURRENT)
class LicenseIT {
    private static final String SITE = """
            buses: [{id: b, protocol: modbus, transport: {tcp: "127.0.0.1:1"}}]
            sensors:
              - uid: s-1
                name: Sensor
                bus: b
                address: {unitId: 1}
                values: [{code: RoomSensorTemperature, unit: Celsius, register: {table: input, address: 0, type: int16}}]
            apiUsers: [{clientId: billing, jwks: {keys: [%s]}}]
            """;

    @TempDir
    Path scratch;

    private Workplace workplace;
    private String data;

    @BeforeEach
    void begin() throws IOException, InterruptedException {
        workplace = new Workplace(scratch);
        data = Files.createDirectory(workplace.path("data")).toString();
        String settings = "licensing: {trustedKeys: {keys: [" + workplace.key("vendor") + "]}}\n";
        workplace.write("data/mivo.yaml", settings);
        workplace.write("site.yaml", SITE.formatted(workplace.key("billing")));
    }

    @Test
    void an_ended_license_withholds_what_it_gave() throws IOException, InterruptedException {
        String site = workplace.path("site.yaml").toString();
        try (RunningProgram server = workplace.serve("--site", site)) {
            Api api = workplace.as("billing", server);
            assertThat(api.list().uids()).isEmpty();
            assertThat(code(api.read("s-1"))).isEqualTo("NOT_LICENSED");

            Instant end = Instant.now().plus(Duration.ofSeconds(20)).truncatedTo(ChronoUnit.SECONDS);
            assertThat(imported("vendor", end).exitCode()).isZero();
            assertThat(api.list().uids()).containsExactly("s-1");
            assertThat(api.list().body().at("/sensors/0/licenseValidUntil").asText())
                    .startsWith(end.toString().replace("Z", ""));
            assertThat(api.read("s-1").status()).isEqualTo(200);

            Thread.sleep(Math.max(0, Duration.between(Instant.now(), end).toMillis()));
            Api.Answer after = api.read("s-1");

            assertThat(api.list().uids()).isEmpty();
            assertThat(after.status()).isEqualTo(403);
            assertThat(code(after)).isEqualTo("NOT_LICENSED");
        }
    }

    @Test
    void nobody_but_the_vendor_signs_licenses() throws IOException, InterruptedException {
        workplace.key("stranger");

        Outcome outcome = imported("stranger", Instant.now().plus(Duration.ofDays(1)));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.stderr())
                .contains("is not signed by any trusted key")
                .hasLineCount(1);
        assertThat(workplace.mivo("license", "show", "--data", data, "--json").stdout())
                .contains("\"licenses\":[]");
    }

    private Outcome imported(String signer, Instant until) throws IOException, InterruptedException {
        String key = workplace.path(signer).toString();
        String license = workplace.path("license.jws").toString();
        String end = until.toString();
        Outcome issued = workplace.mivo(
                "license",
                "issue",
                "--key",
                key,
                "--licensee",
                "House 12",
                "--seats",
                "1",
                "--until",
                end,
                "--out",
                license);
        assertThat(issued.exitCode()).isZero();
        return workplace.mivo("license", "import", license, "--data", data);
    }

    private static String code(Api.Answer answer) {
        return answer.body().path("code").asText();
    }
}
