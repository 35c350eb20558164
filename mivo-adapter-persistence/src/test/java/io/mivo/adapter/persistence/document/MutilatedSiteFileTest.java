package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MutilatedSiteFileTest {
    private static final int ROUNDS = 3000;
    private static final List<String> SHARDS = List.of(
            "",
            " ",
            "\n",
            "{",
            "}",
            "[",
            "]",
            ":",
            "- ",
            "&a ",
            "*a",
            "!t ",
            "\"",
            "'",
            "|",
            "0",
            "-1",
            "99999999999",
            "1e9",
            "#",
            "<<: ",
            "? ",
            "\t",
            "\u0000",
            "\uD800",
            "é",
            "%");

    private final Random random = new Random(20261123);

    @Test
    void always_gets_an_answer_with_lines_that_exist() {
        String whole = SiteTexts.resource("house-12.yaml");

        for (int round = 0; round < ROUNDS; round++) {
            String text = mutilated(whole);
            SiteDocument document = SiteTexts.read(text);
            long lines = text.lines().count() + 1;

            assertThat(document.faults()).as(text).allMatch(fault -> fault.line() >= 1 && fault.line() <= lines);
            assertThat(document.lineOf("sensors[2].values[0].register")).isBetween(1, (int) lines);
        }
    }

    @Test
    void has_faults_or_all_its_entries() {
        String whole = SiteTexts.resource("house-12.yaml");

        for (int round = 0; round < ROUNDS; round++) {
            SiteDocument document = SiteTexts.read(without(whole));
            boolean complete = document.site().sensors().orElse(List.of()).size() == 4;

            assertThat(complete
                            || !document.faults().isEmpty()
                            || document.site().sensors().isEmpty())
                    .isTrue();
        }
    }

    private String mutilated(String text) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        return text.substring(0, from) + SHARDS.get(random.nextInt(SHARDS.size())) + text.substring(to);
    }

    private String without(String text) {
        int at = random.nextInt(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }
}
