package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.Optional;

/**
 * How far a record can be relied on.
 *
 * @param understood whether every byte of its value information has a known meaning
 * @param recordError what the device says went wrong, if anything
 */
public record Verdict(boolean understood, Optional<RecordError> recordError) {
    static final Verdict UNDERSTOOD = new Verdict(true, Optional.empty());
    static final Verdict UNKNOWN = new Verdict(false, Optional.empty());

    Verdict notUnderstood() {
        return new Verdict(false, recordError);
    }

    Verdict withError(RecordError error) {
        return new Verdict(understood, Optional.of(recordError.orElse(error)));
    }
}
