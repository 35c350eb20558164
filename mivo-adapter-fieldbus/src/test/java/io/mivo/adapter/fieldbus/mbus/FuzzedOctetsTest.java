package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the fuzzer came upon: every way through the decoding that it found, and every fault that there was. */
class FuzzedOctetsTest {
    @Test
    void are_borne() throws IOException {
        List<String> inputs = inputs();

        assertThat(inputs).hasSizeGreaterThan(100);
        inputs.forEach(hex -> AnyOctets.areBorne(HexFormat.of().parseHex(hex)));
    }

    private static List<String> inputs() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FuzzedOctetsTest.class.getResourceAsStream("fuzzed.txt")),
                StandardCharsets.US_ASCII))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }
}
