package io.mivo.adapter.http.api;

import io.mivo.application.port.driving.ReadSensor.Answer;
import io.mivo.domain.sensor.SensorUid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes answers of ReadSensor, and remembers how the last one of each sensor was written: an equal answer is written
 * equally. Bounded. Safe for use by many threads.
 */
final class WrittenReadings {
    private static final int MOST = 500;

    private final Map<SensorUid, Written> last = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SensorUid, Written> eldest) {
            return size() > MOST;
        }
    });

    /** As it was written once; nobody changes the octets. */
    private static final class Written {
        private final Answer answer;
        private final byte[] json;

        Written(Answer answer, byte[] json) {
            this.answer = answer;
            this.json = json;
        }
    }

    /** An answer as JSON in UTF-8; not to be changed. */
    byte[] write(Answer answer) {
        return Optional.ofNullable(last.get(answer.sensor().uid()))
                .filter(each -> each.answer.equals(answer))
                .map(each -> each.json)
                .orElseGet(() -> written(answer));
    }

    private byte[] written(Answer answer) {
        byte[] json = ReadingJson.of(answer);
        last.put(answer.sensor().uid(), new Written(answer, json));
        return json;
    }
}
