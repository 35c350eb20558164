package io.mivo.app.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherProductTest {
    private static final int MOST_LINES = 30;

    @Test
    void it_needs_thirty_lines_at_most() {
        assertThat(OtherProduct.linesAfterImports()).hasSizeBetween(1, MOST_LINES);
    }

    @Test
    void the_readme_shows_the_same_lines() {
        List<String> readme = OtherProduct.linesOf(Path.of("../README.md"));

        int from = readme.indexOf("<!-- embedding: begin -->");
        int to = readme.indexOf("<!-- embedding: end -->");

        assertThat(readme.subList(from + 2, to - 1)).isEqualTo(OtherProduct.linesAfterImports());
    }
}
