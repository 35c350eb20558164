package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What other readers of YAML, which guess types, take for the same text. */
class ScalarTextTest {
    @ParameterizedTest
    @MethodSource("texts")
    void is_the_same_text_to_readers_that_guess_types(String text) {
        Map<String, Node> members = Map.of(
                "alone", Written.text(text),
                "beside", Written.list(List.of(Written.text(text), Written.text("other"))),
                "within", Written.mapping(Map.of("key", Written.text(text))));

        String written = YamlText.of(List.of(), Written.mapping(members));

        assertThat(reader().<Object>load(written))
                .as(written)
                .isEqualTo(Map.of("alone", text, "beside", List.of(text, "other"), "within", Map.of("key", text)));
    }

    static Stream<String> texts() {
        return Stream.concat(
                Dice.TRAPS.stream(),
                Stream.of("", " ", " a", "a ", "a\nb", "a\tb", "a\u0085b", "\u0007", "a:", ":a", "a,", "a, b", "a,b]"));
    }

    private static Yaml reader() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }
}
