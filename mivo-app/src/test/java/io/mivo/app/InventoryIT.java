package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The inventory of libraries in the distribution (CycloneDX), which Maven does not make when it is offline. */
class InventoryIT {
    private static final Path INVENTORY = Distribution.directory().resolve("mivo.cdx.json");

    @BeforeAll
    static void require() {
        boolean complete = "true".equals(System.getenv("CI"));
        Assumptions.assumeTrue(complete || Files.exists(INVENTORY), "an offline build makes no inventory");
    }

    @Test
    void names_every_library_with_its_hash_and_no_other() throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode library : components()) {
            told.put(
                    library.path("name").asText() + "-"
                            + library.path("version").asText() + ".jar",
                    sha256(library));
        }

        assertThat(told).isEqualTo(shipped());
    }

    @Test
    void names_the_licence_of_every_library() throws IOException {
        assertThat(components())
                .isNotEmpty()
                .noneMatch(library -> library.path("licenses").isEmpty());
    }

    private static List<JsonNode> components() throws IOException {
        JsonNode inventory = new ObjectMapper().readTree(INVENTORY.toFile());
        return StreamSupport.stream(inventory.path("components").spliterator(), false)
                .toList();
    }

    private static String sha256(JsonNode library) {
        return StreamSupport.stream(library.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("none");
    }

    private static Map<String, String> shipped() throws Exception {
        Map<String, String> shipped = new TreeMap<>();
        try (Stream<Path> files = Files.list(Distribution.directory().resolve("lib"))) {
            for (Path jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
                shipped.put(jar.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        shipped.remove("mivo.jar");
        return shipped;
    }
}
