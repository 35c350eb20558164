package io.mivo.app.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the product, parsed but not compiled. */
record ProductSources(List<Path> files, List<CompilationUnitTree> trees, Trees positions) {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** All of the product. */
    static ProductSources all() {
        return of(modules().flatMap(ProductSources::javaFiles).toList());
    }

    static ProductSources of(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var units = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            List<CompilationUnitTree> trees = new ArrayList<>();
            task.parse().forEach(trees::add);
            return new ProductSources(files, trees, Trees.instance(task));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> modules() {
        return list(PROJECT)
                .filter(each -> each.getFileName().toString().startsWith("mivo-"))
                .map(each -> each.resolve("src/main/java"))
                .filter(Files::isDirectory);
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> found = Files.list(directory)) {
            return found.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(each -> each.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The path of a parsed file, from the top of the project. */
    static String name(CompilationUnitTree tree) {
        return PROJECT.relativize(Path.of(tree.getSourceFile().toUri())).toString();
    }

    /** How many lines a piece of a file spans. */
    int lines(CompilationUnitTree tree, Tree piece) {
        var source = positions.getSourcePositions();
        var map = tree.getLineMap();
        long first = map.getLineNumber(source.getStartPosition(tree, piece));
        return (int) (map.getLineNumber(source.getEndPosition(tree, piece)) - first + 1);
    }
}
