package io.mivo.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

class ShapeTest {
    private static final ProductSources PRODUCT = ProductSources.all();
    private static final int LONG_FILE = 200;
    private static final int LONGEST_FILE = 300;
    private static final int LONG_METHOD = 20;
    private static final int LONGEST_METHOD = 40;

    @Test
    void files_stay_short(TestReporter reporter) {
        Map<String, Integer> longFiles = new TreeMap<>();
        PRODUCT.files().stream()
                .filter(file -> lines(file) > LONG_FILE)
                .forEach(file -> longFiles.put(file.getFileName().toString(), lines(file)));

        reporter.publishEntry("files over " + LONG_FILE + " lines", longFiles.toString());
        assertThat(longFiles).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(LONGEST_FILE));
        assertThat(longFiles.size() * 20).isLessThanOrEqualTo(PRODUCT.files().size());
    }

    @Test
    void methods_stay_short(TestReporter reporter) {
        List<Length> lengths = methods();

        List<Length> tooLong =
                lengths.stream().filter(each -> each.lines() > LONG_METHOD).toList();
        reporter.publishEntry("methods over " + LONG_METHOD + " lines", tooLong.toString());
        assertThat(lengths.get(lengths.size() * 95 / 100).lines()).isLessThanOrEqualTo(LONG_METHOD);
        assertThat(lengths.get(lengths.size() - 1).lines()).isLessThanOrEqualTo(LONGEST_METHOD);
    }

    @Test
    void every_public_type_says_what_it_is() {
        List<String> silent = new ArrayList<>();
        PRODUCT.trees()
                .forEach(tree -> new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitClass(ClassTree type, Void nothing) {
                        boolean isPublic = type.getModifiers().getFlags().contains(Modifier.PUBLIC);
                        if (isPublic && PRODUCT.positions().getDocComment(getCurrentPath()) == null) {
                            silent.add(ProductSources.name(tree) + " " + type.getSimpleName());
                        }
                        return super.visitClass(type, nothing);
                    }
                }.scan(new TreePath(tree), null));

        assertThat(silent).isEmpty();
    }

    @Test
    void every_package_says_what_it_is() {
        assertThat(PRODUCT.files())
                .filteredOn(file -> !file.endsWith("module-info.java"))
                .allSatisfy(file ->
                        assertThat(file.resolveSibling("package-info.java")).exists());
    }

    private record Length(int lines, String method) implements Comparable<Length> {
        @Override
        public int compareTo(Length other) {
            return Integer.compare(lines, other.lines);
        }
    }

    private static List<Length> methods() {
        List<Length> found = new ArrayList<>();
        PRODUCT.trees()
                .forEach(tree -> new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitMethod(MethodTree method, Void nothing) {
                        if (method.getBody() != null) {
                            found.add(length(tree, method));
                        }
                        return super.visitMethod(method, nothing);
                    }
                }.scan(new TreePath(tree), null));
        return found.stream().sorted().toList();
    }

    private static Length length(CompilationUnitTree tree, MethodTree method) {
        String file = Path.of(ProductSources.name(tree)).getFileName().toString();
        return new Length(PRODUCT.lines(tree, method), file + " " + method.getName());
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
