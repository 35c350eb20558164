package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of OWASP ASVS in the documentation: what it calls met is shown by tests that there are. */
class AsvsTableTest {
    /** A class of tests, with or without a method, whose name may be cut. */
    private static final Pattern NAMED =
            Pattern.compile("`((?:[A-Z]\\w*(?:Test|IT|Contract))|Hostile(?:Forms|Assertions))(?:\\.(\\w+)(…?))?`");

    private static final Map<String, String> SOURCES = sources();

    private record Row(String number, String state, String shownBy) {
        /** A line of a table of requirements; empty for any other line. */
        static Stream<Row> of(String line) {
            String[] cells = line.split("\\s*\\|\\s*", -1);
            return cells.length == 6 && cells[1].matches("\\d.*")
                    ? Stream.of(new Row(cells[1], cells[3], cells[4]))
                    : Stream.empty();
        }

        boolean isMet() {
            return state.replace("*", "").startsWith("met");
        }

        List<MatchResult> tests() {
            return NAMED.matcher(shownBy).results().toList();
        }
    }

    @Test
    void names_tests_that_there_are() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(100)
                .flatExtracting(Row::tests)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        named -> assertThat(isThere(named)).as(named.group()).isTrue());
    }

    @Test
    void names_a_test_for_everything_that_is_met() throws IOException {
        assertThat(rows())
                .filteredOn(Row::isMet)
                .allSatisfy(row -> assertThat(row.tests()).as(row.toString()).isNotEmpty());
    }

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/asvs.md"))) {
            return lines.flatMap(Row::of).toList();
        }
    }

    private static boolean isThere(MatchResult named) {
        String source = SOURCES.getOrDefault(named.group(1), "");
        String method = named.group(2) == null
                ? ""
                : "void " + named.group(2) + (named.group(3).isEmpty() ? "(" : "");
        return !source.isEmpty() && source.contains(method);
    }

    /** Every test of the project by its simple name; those of one name are one. */
    private static Map<String, String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("..").toAbsolutePath().normalize())) {
            return files.filter(file -> file.toString().matches(".*/mivo-[a-z-]+/src/test/java/.*\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            AsvsTableTest::read,
                            String::concat));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
