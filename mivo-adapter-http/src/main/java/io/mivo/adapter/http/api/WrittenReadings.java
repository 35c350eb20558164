package io.mivo.adapter.http.api;

import io.mivo.application.port.driving.ReadSensor.Answer;
import io.mivo.domain.sensor.SensorUid;

/**
 * Writes answers of ReadSensor, and remembers how the last one of each sensor was written: an equal answer is written
 * equally. Safe for use by many threads.
 */
final class WrittenReadings {
    private static final int MOST = 500;

    private final Recent<SensorUid, Written> last = new Recent<>(MOST);

    /** As it was written once; nobody changes the octets. */
    private static final class Written {
        private final Answer answer;
        private final byte[] json;

        Written(Answer answer) {
            this.answer = answer;
            this.json = ReadingJson.of(answer);
        }
    }

    /** An answer as JSON in UTF-8; not to be changed. */
    byte[] write(Answer answer) {
        SensorUid sensor = answer.sensor().uid();
        return last.get(sensor)
                .filter(each -> each.answer.equals(answer))
                .orElseGet(() -> last.put(sensor, new Written(answer)))
                .json;
    }
}
