package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no server. */
class CommandsIT {
    /** GWF MTKcoder; rscada/libmbus test/test-frames/GWF-MTKcoder.hex (BSD-3-Clause). */
    private static final String GOOD = "681b1b6808017207201800e61e35074c0000000c78072018000c16690200009616";

    @TempDir
    Path scratch;

    private Workplace workplace;

    @BeforeEach
    void begin() {
        workplace = new Workplace(scratch);
    }

    @Test
    void decode_goes_on_after_a_bad_line() throws IOException, InterruptedException {
        String file = workplace
                .write("telegrams", "# two\n\n68 1b zz\n" + GOOD + "\n")
                .toString();

        Outcome outcome = workplace.mivo("decode", "--json", file);

        assertThat(outcome.stdout().lines()).hasSize(2);
        assertThat(outcome.stdout().lines().toList().get(0)).startsWith("{\"line\":3,\"ok\":false,");
        assertThat(outcome.stdout().lines().toList().get(1))
                .startsWith("{\"line\":4,\"ok\":true,")
                .contains("\"manufacturer\":\"GWF\"", "\"value\":269");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void decode_of_good_telegrams_ends_with_0() throws IOException, InterruptedException {
        Outcome outcome =
                workplace.mivo("decode", workplace.write("telegrams", GOOD).toString());

        assertThat(outcome.stdout()).contains("GWF", "269");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void site_check_lists_every_fault_with_its_line() throws IOException, InterruptedException {
        Path file = workplace.write("site.yaml", """
                buses:
                  - {id: heat, protocol: mbus, transport: {tcp: "127.0.0.1:10001"}}
                sensors:
                  - uid: heat-1
                    name: Heat
                    bus: hot
                    address: {primary: 5}
                  - uid: heat-1
                    name: Heat
                    bus: heat
                    adress: {primary: 6}
                """);

        Outcome outcome = workplace.mivo("site", "check", file.toString());

        assertThat(outcome.stdout()).contains(file + ":6: sensors[0].bus: ", file + ":11: sensors[1].adress: ");
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    @Test
    void site_apply_with_a_fault_applies_nothing() throws IOException, InterruptedException {
        String data = workplace.path("data").toString();
        String file = workplace
                .write("site.yaml", "unit: {serial: S-1}\nbuses: [{id: b}]\n")
                .toString();

        Outcome outcome = workplace.mivo("site", "apply", file, "--data", data);

        assertThat(outcome.stderr()).contains(file + ":2: buses[0]");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(workplace.mivo("license", "show", "--data", data).stdout()).doesNotContain("S-1");
    }

    @Test
    void a_key_is_for_its_owner_alone_and_never_overwritten() throws IOException, InterruptedException {
        Path key = workplace.path("key.jwk");

        Outcome first = workplace.mivo("key", "--out", key.toString());
        String kept = Files.readString(key);
        Outcome second = workplace.mivo("key", "--out", key.toString());

        assertThat(first.stdout()).contains("\"crv\":\"P-256\"").doesNotContain("\"d\":");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.stderr()).contains("is there already").hasLineCount(1);
        assertThat(Files.readString(key)).isEqualTo(kept).contains("\"d\":");
    }
}
