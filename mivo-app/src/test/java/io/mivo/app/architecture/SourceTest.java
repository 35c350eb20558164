package io.mivo.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    private static final ProductSources PRODUCT = ProductSources.all();

    /** The edges of threads, two that undo what was begun and pass the fault on, and one before Jetty, which declares no other. */
    private static final Set<String> CATCHERS =
            Set.of("Lane", "Timers", "OrderlyEnd", "Database", "Transactions", "TlsPort");

    private static final Set<String> FLOATERS =
            Set.of("NumberCoding", "Float32Coding", "Float64Coding", "ShortestDecimal");

    @TempDir
    Path scratch;

    @Test
    void generic_exceptions_are_caught_only_at_named_edges() {
        assertThat(filesWith(SourceFaults::catches)).allMatch(file -> isNamed(file, CATCHERS));
    }

    @Test
    void floats_are_written_only_where_devices_send_them() {
        assertThat(filesWith(SourceFaults::floats))
                .allMatch(file -> isNamed(file, FLOATERS) || file.contains("/fieldbus/simulator/"));
    }

    @Test
    void a_generic_catch_is_seen() throws IOException {
        SourceFaults faults = faultsOf("try { x(); } catch (IllegalStateException | Error e) { } finally { y(); }");

        assertThat(faults.catches()).containsExactly("Error");
    }

    @Test
    void a_float_is_seen() throws IOException {
        assertThat(faultsOf("int half = (int) (size() * 0.5);").floats()).containsExactly("0.5");
        assertThat(faultsOf("float size = size();").floats()).containsExactly("float");
    }

    private SourceFaults faultsOf(String statement) throws IOException {
        Path file = scratch.resolve("Planted.java");
        Files.writeString(file, "class Planted { void planted() { " + statement + " } }");
        return SourceFaults.of(ProductSources.of(List.of(file)).trees().get(0));
    }

    private static Set<String> filesWith(Function<SourceFaults, List<String>> faults) {
        return PRODUCT.trees().stream()
                .filter(tree -> !faults.apply(SourceFaults.of(tree)).isEmpty())
                .map(ProductSources::name)
                .collect(Collectors.toSet());
    }

    private static boolean isNamed(String file, Set<String> names) {
        return names.stream().anyMatch(name -> file.endsWith("/" + name + ".java"));
    }
}
