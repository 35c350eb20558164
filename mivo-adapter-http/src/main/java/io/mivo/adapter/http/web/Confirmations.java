package io.mivo.adapter.http.web;

import io.mivo.domain.access.UserName;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Set-points that wait for their confirmation; each can be confirmed once, so that a form which is sent again writes nothing.
 * Safe for use by many threads.
 */
final class Confirmations {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Clock clock;

    Confirmations(Clock clock) {
        this.clock = clock;
    }

    /** What somebody wants to be written. */
    record Wish(UserName by, SensorUid uid, ValueCode code, BigDecimal value) {}

    private record Waiting(Wish wish, Instant until) {}

    /** Lets a wish wait. @return what names it */
    synchronized String ask(Wish wish) {
        Instant now = clock.instant();
        waiting.values().removeIf(each -> each.until().isBefore(now));
        if (waiting.size() >= MOST) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        String name = Tokens.secret();
        waiting.put(name, new Waiting(wish, now.plus(LIFE)));
        return name;
    }

    /** Takes a wish of this person for this sensor, if it still waits. */
    synchronized Optional<Wish> take(String name, UserName by, SensorUid uid) {
        Optional<Wish> wish = Optional.ofNullable(waiting.get(name))
                .filter(each -> clock.instant().isBefore(each.until()))
                .map(Waiting::wish)
                .filter(each -> each.by().equals(by) && each.uid().equals(uid));
        wish.ifPresent(taken -> waiting.remove(name));
        return wish;
    }
}
