package io.mivo.app.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {
    @Test
    void are_numbered_and_end_with_the_stream() throws IOException {
        List<BoundedLines.Line> lines = all("a\n\r\nb");

        assertThat(lines).extracting(BoundedLines.Line::number).containsExactly(1, 2, 3);
        assertThat(lines).extracting(line -> line.text().strip()).containsExactly("a", "", "b");
    }

    @Test
    void keep_no_more_of_a_line_than_is_allowed_and_go_on_after_it() throws IOException {
        List<BoundedLines.Line> lines = all("6".repeat(3 * BoundedLines.LONGEST) + "\ne5\n");

        assertThat(lines.get(0).isTooLong()).isTrue();
        assertThat(lines.get(0).text()).hasSize(BoundedLines.LONGEST);
        assertThat(lines.get(1)).isEqualTo(new BoundedLines.Line(2, "e5", false));
    }

    @Test
    void are_meant_unless_blank_or_a_comment() throws IOException {
        assertThat(all("e5\n \t\n # none\n"))
                .extracting(BoundedLines.Line::isMeant)
                .containsExactly(true, false, false);
    }

    private static List<BoundedLines.Line> all(String text) throws IOException {
        BoundedLines lines = new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
        List<BoundedLines.Line> all = new ArrayList<>();
        for (Optional<BoundedLines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
            all.add(line.get());
        }
        assertThat(lines.octets()).isEqualTo(text.length());
        return all;
    }
}
