package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineOfPathTest {
    private static final String TEXT = """
            # a comment
            buses:
              - id: a
              - id: b
                transport:
                  tcp: "h:1"
            sensors:
              -
                uid: one
                address: {primary: 5}
            """;

    private final SiteDocument document = SiteTexts.read(TEXT);

    @ParameterizedTest
    @CsvSource({
        "buses, 2",
        "buses[0], 3",
        "buses[1], 4",
        "buses[1].transport, 5",
        "buses[1].transport.tcp, 6",
        "sensors[0].uid, 9",
        "sensors[0].address.primary, 10"
    })
    void is_that_of_its_node(String path, int line) {
        assertThat(document.lineOf(path)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({"buses[1].timeout, 4", "buses[2], 2", "buses[1].transport.tcp.x, 6", "apiUsers[0], 2"})
    void is_that_of_the_nearest_ancestor_otherwise(String path, int line) {
        assertThat(document.lineOf(path)).isEqualTo(line);
    }

    @Test
    void is_the_first_in_a_file_that_cannot_be_read() {
        assertThat(SiteTexts.read("{").lineOf("buses[0]")).isEqualTo(1);
    }
}
