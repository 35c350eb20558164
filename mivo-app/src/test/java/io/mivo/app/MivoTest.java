package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MivoTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "demo",
                "read",
                "decode",
                "scan",
                "scan mbus",
                "meter",
                "meter set-address",
                "meter set-id",
                "meter set-clock",
                "meter set-baud",
                "meter reset",
                "codes",
                "site",
                "site check",
                "site apply",
                "token",
                "key",
                "license",
                "license issue",
                "license import",
                "license show",
                "user",
                "user list",
                "user reset-password"
            })
    void every_command_has_help(String command) {
        int exitCode = execute((command + " --help").strip());

        assertThat(exitCode).isZero();
        assertThat(out.toString()).startsWith("Usage: mivo").contains("-h, --help");
        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve --http nowhere",
                "serve --public-url ftp://x",
                "codes --json --markdown",
                "key",
                "key --alg RS256 --out k",
                "site",
                "read u",
                "user reset-password .x --data d",
                "scan mbus",
                "scan mbus --tcp a:1 --udp b:1",
                "scan mbus --tcp a:1 --primary --secondary",
                "read --site a --data b u",
                "token --url x --client c --key k",
                "license issue --key k --licensee l --out o --until tomorrow",
                "demo --http 0.0.0.0:0",
                "meter",
                "meter set-address --primary 5 7",
                "meter set-address --tcp 127.0.0.1:1 --udp 127.0.0.1:1 --primary 5 7",
                "meter set-address --tcp 127.0.0.1:1 --baud 300 --primary 5 7",
                "meter set-address --tcp 127.0.0.1:1 7",
                "meter set-address --tcp 127.0.0.1:1 --primary 5 251 --yes",
                "meter set-address --tcp 127.0.0.1:1 --primary 5 7",
                "meter set-id --tcp 127.0.0.1:1 --primary 5 1234567F --yes",
                "meter set-clock --tcp 127.0.0.1:1 --primary 5 noon",
                "meter set-baud --tcp 127.0.0.1:1 --primary 5 9601 --yes",
                "meter reset --tcp 127.0.0.1:1 --primary 5 256"
            })
    void wrong_usage_ends_with_2_and_an_empty_stdout(String command) {
        int exitCode = execute(command);

        assertThat(exitCode).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("mivo: ").contains("--help").hasLineCount(2);
    }

    private int execute(String command) {
        return Mivo.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(command.split(" "));
    }
}
