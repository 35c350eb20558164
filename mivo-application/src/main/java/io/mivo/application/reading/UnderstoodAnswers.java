package io.mivo.application.reading;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.Attempt;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.MeterType;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes raw answers, and remembers what the last one of a sensor meant: decoding is a pure function, so that the same
 * answer read by the same profile means the same. For as many sensors as are asked for often. Safe for use by many threads.
 */
final class UnderstoodAnswers {
    private static final int MOST = 1_000;

    private final AnswerDecoding decoding;
    private final Map<SensorUid, Understood> kept = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SensorUid, Understood> eldest) {
            return size() > MOST;
        }
    });

    UnderstoodAnswers(AnswerDecoding decoding) {
        this.decoding = decoding;
    }

    private record Understood(Attempt attempt, DeviceProfile profile, MeterType meterType, Reading reading) {
        boolean isOf(Sensor sensor, Attempt other) {
            return attempt.equals(other)
                    && profile.equals(sensor.profile())
                    && meterType == sensor.label().meterType();
        }
    }

    /** What a kept attempt with an answer gave. */
    Reading of(Sensor sensor, Attempt attempt, RawAnswer answer) {
        return Optional.ofNullable(kept.get(sensor.uid()))
                .filter(each -> each.isOf(sensor, attempt))
                .map(Understood::reading)
                .orElseGet(() -> remembered(sensor, attempt, decoded(sensor, answer, attempt.timestamp())));
    }

    private Reading remembered(Sensor sensor, Attempt attempt, Reading reading) {
        kept.put(
                sensor.uid(),
                new Understood(attempt, sensor.profile(), sensor.label().meterType(), reading));
        return reading;
    }

    /** What an answer means that has just come. */
    Reading decoded(Sensor sensor, RawAnswer answer, Instant at) {
        AnswerDecoding.Decoded decoded =
                decoding.decode(answer, sensor.profile(), sensor.label().meterType());
        return new Reading(sensor.uid(), at, decoded.outcome(), decoded.content());
    }
}
