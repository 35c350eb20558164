package io.mivo.adapter.http.web.view;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How long ago something was, so that the page can let it go on ageing while it is open.
 *
 * @param at when it was, ISO 8601 in UTC with seconds
 * @param seconds since then, never negative
 * @param text in words, such as {@code 12 s ago}
 */
public record Age(String at, long seconds, String text) {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** The age of a moment; one in the future, after a clock was set back, counts as now. */
    public static Age of(Instant at, Instant now) {
        long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        return new Age(at.truncatedTo(ChronoUnit.SECONDS).toString(), seconds, words(seconds));
    }

    private static String words(long seconds) {
        if (seconds < 2 * MINUTE) {
            return seconds + " s ago";
        }
        if (seconds < 2 * HOUR) {
            return seconds / MINUTE + " min ago";
        }
        return seconds < 2 * DAY ? seconds / HOUR + " h ago" : seconds / DAY + " d ago";
    }
}
