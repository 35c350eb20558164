package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    @TempDir
    Path scratch;

    @Test
    void it_prints_the_version_and_nothing_else() throws IOException, InterruptedException {
        Outcome outcome = run(Map.of(), Distribution.launcher().toString(), "--version");

        assertThat(outcome.stdout()).matches("mivo \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
        assertThat(outcome.stderr()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void it_works_through_links_and_spaces() throws IOException, InterruptedException {
        Path spaced = Files.createDirectory(scratch.resolve("with space"));
        Path directory = Files.createSymbolicLink(spaced.resolve("di st"), Distribution.directory());
        Path inner = Files.createSymbolicLink(spaced.resolve("inner"), directory.resolve("bin/mivo"));
        Path outer = Files.createSymbolicLink(
                spaced.resolve("outer link"), Path.of(inner.getFileName().toString()));

        Outcome outcome = run(Map.of(), outer.toString(), "--version");

        assertThat(outcome.stdout()).startsWith("mivo ");
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void wrong_usage_ends_with_2_and_an_empty_stdout() throws IOException, InterruptedException {
        Outcome outcome = run(Map.of(), Distribution.launcher().toString(), "--no-such-option");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.stdout()).isEmpty();
    }

    @Test
    void options_for_the_virtual_machine_win_over_the_shipped_ones() throws IOException, InterruptedException {
        var options = Map.of("MIVO_JAVA_OPTS", "-Xmx124m -XX:+PrintFlagsFinal");

        Outcome outcome = run(options, Distribution.launcher().toString(), "--version");

        assertThat(outcome.stdout()).containsPattern("MaxHeapSize += " + (124L << 20) + " ");
    }

    @Test
    void an_unusable_class_archive_stays_unmentioned() throws IOException, InterruptedException {
        var options = Map.of("MIVO_JAVA_OPTS", "-XX:SharedArchiveFile=" + Distribution.launcher());

        Outcome outcome = run(options, Distribution.launcher().toString(), "--version");

        assertThat(outcome.stdout()).startsWith("mivo ").hasLineCount(1);
        assertThat(outcome.stderr()).isEmpty();
    }

    @Test
    void a_java_that_is_too_old_is_named_in_one_line() throws IOException, InterruptedException {
        Path old = oldJava();
        var environment =
                Map.of("JAVA_HOME", old.toString(), "PATH", toolsWithoutJava().toString());

        Outcome outcome = run(environment, "/bin/sh", Distribution.launcher().toString(), "--version");

        assertThat(outcome.stderr())
                .isEqualTo(
                        "mivo: needs Java 17 or later; JAVA_HOME has Java 11 (" + old + "/bin/java); PATH has none\n");
        assertThat(outcome.stdout()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(1);
    }

    private Outcome run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        return Distribution.run(scratch, environment, List.of(command));
    }

    private Path oldJava() throws IOException {
        Path home = Files.createDirectories(scratch.resolve("java-11"));
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.22\" 2024-01-16' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private Path toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectory(scratch.resolve("tools"));
        for (String tool : List.of("head", "readlink", "sed", "uname")) {
            Path real = Path.of("/usr/bin", tool);
            Files.createSymbolicLink(tools.resolve(tool), Files.exists(real) ? real : Path.of("/bin", tool));
        }
        return tools;
    }
}
