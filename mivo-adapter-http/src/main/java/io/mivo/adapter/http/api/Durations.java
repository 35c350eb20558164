package io.mivo.adapter.http.api;

import io.mivo.adapter.http.json.Members;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads durations of ISO 8601 from requests. */
final class Durations {
    private Durations() {}

    /** How long the caller waits; a fault when it is not more than zero or too long. */
    static Duration timeout(Members members, Duration usual, Duration longest) {
        Optional<Duration> found = members.text("timeout", Durations::parsed);
        found.filter(each -> each.isZero() || each.isNegative() || each.compareTo(longest) > 0)
                .ifPresent(each ->
                        members.fault("timeout", "must be more than zero and at most " + longest + ", not " + each));
        return found.orElse(usual);
    }

    /** A duration that is not negative. */
    static Optional<Duration> age(Members members, String name) {
        Optional<Duration> found = members.text(name, Durations::parsed);
        found.filter(Duration::isNegative)
                .ifPresent(each -> members.fault(name, "must not be negative, but is " + each));
        return found;
    }

    private static Duration parsed(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException fault) {
            throw new IllegalArgumentException("'" + text + "' is not a duration of ISO 8601 such as PT30S", fault);
        }
    }
}
