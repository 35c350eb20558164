package io.mivo.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.app.failure.FailedException;
import io.mivo.application.port.driving.LogIn.Lasting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSettingsTest {
    @TempDir
    Path directory;

    @Test
    void say_how_long_sessions_last() throws IOException {
        write("sessions: {idleMinutes: 15, hours: 8}");

        assertThat(SettingsFile.in(directory).terms().rules().lasting())
                .isEqualTo(new Lasting(Duration.ofMinutes(15), Duration.ofHours(8)));
    }

    @Test
    void leave_what_they_do_not_name_as_usual() throws IOException {
        write("sessions: {hours: 8}");

        assertThat(SettingsFile.in(directory).terms().rules().lasting())
                .isEqualTo(new Lasting(Duration.ofMinutes(30), Duration.ofHours(8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idleMinutes: 4", "idleMinutes: 481", "hours: 0", "hours: 169", "days: 1"})
    void have_bounds(String setting) throws IOException {
        write("sessions: {" + setting + "}");

        assertThatThrownBy(() -> SettingsFile.in(directory)).isInstanceOf(FailedException.class);
    }

    @Test
    void tell_the_line_of_what_does_not_fit_together() throws IOException {
        write("http: 127.0.0.1:8080\nsessions: {idleMinutes: 90, hours: 1}");

        assertThatThrownBy(() -> SettingsFile.in(directory).terms())
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("mivo.yaml:2:")
                .hasMessageContaining("make them 60 at most");
    }

    private void write(String text) throws IOException {
        Files.writeString(directory.resolve("mivo.yaml"), text);
    }
}
