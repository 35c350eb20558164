package io.mivo.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProductIT {
    private static final Path SHIPPED = Path.of(System.getProperty("mivo.distribution"), "lib");
    private static final long SECONDS = 60;

    @TempDir
    Path scratch;

    @Test
    void it_reads_its_own_device_with_two_jars_of_mivo_alone() throws IOException, InterruptedException {
        String jars = jarsOfTheCore();

        assertThat(compiled(jars)).isEmpty();
        assertThat(run(jars)).isEqualTo("OK\nRoomSensorTemperature 21.5\n");
    }

    @Test
    void the_core_needs_nothing_but_the_base_of_java() throws IOException {
        StringWriter said = new StringWriter();

        tool("jar", said, "--describe-module", "--file", jarOf("mivo-domain").toString());
        tool(
                "jar",
                said,
                "--describe-module",
                "--file",
                jarOf("mivo-application").toString());

        assertThat(said.toString().lines().filter(line -> line.startsWith("requires ")))
                .containsOnly("requires java.base mandated", "requires io.mivo.domain transitive");
    }

    private static String jarsOfTheCore() throws IOException {
        return Stream.of(jarOf("mivo-domain"), jarOf("mivo-application"))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Path jarOf(String module) throws IOException {
        try (Stream<Path> shipped = Files.list(SHIPPED)) {
            return shipped.filter(each -> each.getFileName().toString().matches(module + "-\\d[\\w.-]*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String compiled(String jars) {
        StringWriter said = new StringWriter();
        String empty = scratch.toString();
        Stream<String> options =
                Stream.of("--release", "17", "-Xlint:all", "--class-path", empty, "--module-path", jars, "-d", empty);
        tool(
                "javac",
                said,
                Stream.concat(options, OtherProduct.sourceFiles().stream()).toArray(String[]::new));
        return said.toString();
    }

    private static void tool(String name, StringWriter said, String... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments);
    }

    private String run(String jars) throws IOException, InterruptedException {
        Path output = scratch.resolve("output");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String modules = jars + System.getProperty("path.separator") + scratch;
        Process process = new ProcessBuilder(List.of(java, "--module-path", modules, "-m", OtherProduct.MAIN))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }
}
