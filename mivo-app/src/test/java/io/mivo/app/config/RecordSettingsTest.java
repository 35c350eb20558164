package io.mivo.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.app.failure.FailedException;
import io.mivo.app.wiring.Terms.Recording;
import io.mivo.application.port.driving.ReadAudit.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSettingsTest {
    @TempDir
    Path directory;

    @Test
    void keep_the_record_as_usual_and_tell_no_log_unless_told_to() throws IOException {
        assertThat(recording("http: 127.0.0.1:8080")).isEqualTo(new Recording(Keeping.USUAL, false));
    }

    @Test
    void say_how_long_it_is_kept_and_that_the_log_tells_it_too() throws IOException {
        assertThat(recording("audit: {days: 30, log: true}")).isEqualTo(new Recording(Keeping.USUAL.forDays(30), true));
    }

    @Test
    void refuse_other_words_at_their_line() {
        assertThatThrownBy(() -> recording("\naudit: {log: syslog}"))
                .isInstanceOf(FailedException.class)
                .hasMessageContaining("mivo.yaml:2: audit.log: ");
    }

    private Recording recording(String text) throws IOException {
        Files.writeString(directory.resolve("mivo.yaml"), text);
        return SettingsFile.in(directory).terms().recording();
    }
}
