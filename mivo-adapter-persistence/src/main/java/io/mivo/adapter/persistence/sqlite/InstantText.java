package io.mivo.adapter.persistence.sqlite;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/** Instants as texts that sort in their order, to the nanosecond, for the years 0 to 9999. */
final class InstantText {
    private static final int NANOSECONDS = 9;
    private static final DateTimeFormatter FORM =
            new DateTimeFormatterBuilder().appendInstant(NANOSECONDS).toFormatter(Locale.ROOT);

    private InstantText() {}

    static String of(Instant instant) {
        return FORM.format(instant);
    }
}
