package io.mivo.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.app.failure.FailedException;
import io.mivo.domain.access.FactorDuty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondFactorSettingTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"optional, OPTIONAL", "administrators, ADMINISTRATORS", "everyone, EVERYONE"})
    void says_who_has_to_have_one(String word, FactorDuty duty) throws IOException {
        write("secondFactor: " + word);

        assertThat(duty()).isEqualTo(duty);
    }

    @Test
    void leaves_it_to_people_when_it_is_not_there() throws IOException {
        write("sessions: {hours: 8}");

        assertThat(duty()).isEqualTo(FactorDuty.OPTIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"administrator", "Everyone", "true", "[everyone]", "{role: everyone}"})
    void tells_the_line_of_a_word_that_it_does_not_know_and_the_words_that_it_does(String word) throws IOException {
        write("http: 127.0.0.1:8080\nsecondFactor: " + word);

        assertThatThrownBy(this::duty)
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("mivo.yaml:2:")
                .hasMessageContaining("secondFactor");
    }

    @Test
    void guesses_what_was_meant() throws IOException {
        write("secondFactor: administrator");

        assertThatThrownBy(this::duty)
                .hasMessageContaining("'administrator' is not who has to have a second factor; did you mean"
                        + " 'administrators'?; allowed: optional, administrators, everyone");
    }

    private FactorDuty duty() {
        return SettingsFile.in(directory).terms().rules().duty();
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("mivo.yaml"), text);
    }
}
