package io.mivo.application.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.TestSite;
import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordSelection;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnderstoodAnswersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Sensor HEAT = TestSite.heat();

    private final List<RawAnswer> decoded = new ArrayList<>();
    private final UnderstoodAnswers answers = new UnderstoodAnswers((answer, profile, type) -> {
        decoded.add(answer);
        return AnswerDecoding.Decoded.ok(List.of());
    });

    @Test
    void an_answer_is_decoded_once_for_all_who_ask() {
        Reading first = told(HEAT, NOON, "e5");
        Reading second = told(HEAT, NOON, "e5");

        assertThat(second).isEqualTo(first);
        assertThat(decoded).hasSize(1);
    }

    @Test
    void another_answer_is_never_taken_for_the_one_before() {
        told(HEAT, NOON, "e5");
        told(HEAT, NOON.plusSeconds(1), "e5");
        told(HEAT, NOON.plusSeconds(1), "a2");

        assertThat(decoded).containsExactly(telegram("e5"), telegram("e5"), telegram("a2"));
    }

    @Test
    void another_profile_reads_the_same_answer_anew() {
        Point volume = new Point.InRecord(new ValueCode("X_Volume"), new RecordSelection("Volume", Position.MAIN));
        Sensor narrowed = new Sensor(
                HEAT.uid(), HEAT.label(), HEAT.connection(), new DeviceProfile(List.of(volume)), HEAT.state());

        told(HEAT, NOON, "e5");
        told(narrowed, NOON, "e5");

        assertThat(decoded).hasSize(2);
    }

    private Reading told(Sensor sensor, Instant at, String hex) {
        RawAnswer answer = telegram(hex);
        return answers.of(sensor, new Attempt(sensor.uid(), at, Reading.Outcome.OK, Optional.of(answer)), answer);
    }

    private static RawAnswer telegram(String hex) {
        return new RawAnswer.Telegrams(List.of(Octets.ofHex(hex)), true);
    }
}
