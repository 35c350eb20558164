package io.mivo.adapter.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.Samples;
import io.mivo.application.port.driving.ReadSensor.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenReadingsTest {
    private final WrittenReadings written = new WrittenReadings();

    @Test
    void are_written_once_while_they_are_equal() {
        byte[] first = written.write(Samples.heatReading());

        assertThat(written.write(Samples.heatReading())).isSameAs(first);
    }

    @Test
    void are_written_anew_when_anything_differs() {
        Answer before = Samples.heatReading();
        written.write(before);

        Answer kept = new Answer(before.sensor(), before.reading(), true);

        assertThat(text(kept)).contains("\"fromCache\":true").isEqualTo(ReadingJson.write(kept));
        assertThat(text(before)).contains("\"fromCache\":false").isEqualTo(ReadingJson.write(before));
    }

    private String text(Answer answer) {
        return new String(written.write(answer), StandardCharsets.UTF_8);
    }
}
