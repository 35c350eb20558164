package io.mivo.app.embedding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The sources of a product that embeds the core. */
final class OtherProduct {
    static final String MAIN = "greenhouse/greenhouse.Greenhouse";

    private static final Path SOURCES = Path.of("src/test/resources/embedding");
    private static final Path MAIN_FILE = SOURCES.resolve("greenhouse/Greenhouse.java");

    private OtherProduct() {}

    static List<String> sourceFiles() {
        return List.of(SOURCES.resolve("module-info.java").toString(), MAIN_FILE.toString());
    }

    /** What follows the imports. */
    static List<String> linesAfterImports() {
        List<String> lines = linesOf(MAIN_FILE);
        int imports = 0;
        for (int index = 0; index < lines.size(); index++) {
            imports = lines.get(index).startsWith("import ") ? index : imports;
        }
        return lines.subList(imports + 2, lines.size());
    }

    static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
