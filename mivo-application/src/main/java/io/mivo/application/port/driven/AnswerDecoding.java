package io.mivo.application.port.driven;

import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.MeterType;
import java.util.List;
import java.util.Optional;

/** Turns raw answers into values: a pure function of answer, profile and meter type. Safe for use by many threads. */
public interface AnswerDecoding {
    /**
     * What an answer says.
     *
     * @param answer as it arrived
     * @param profile what is expected of the device
     * @param meterType decides codes where the answer itself does not
     */
    Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType);

    /** What an answer says: a result that may be worse than OK, and its content. */
    record Decoded(Reading.Outcome outcome, Reading.Content content) {
        /** These values, and nothing amiss. */
        public static Decoded ok(List<ReadValue> values) {
            return new Decoded(Reading.Outcome.OK, new Reading.Content(Optional.empty(), values, List.of()));
        }
    }
}
