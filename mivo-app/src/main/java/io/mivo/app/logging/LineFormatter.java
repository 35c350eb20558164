package io.mivo.app.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/** One line for each message: moment, level, where, what; a stack trace follows errors, and everything when asked for details. */
final class LineFormatter extends Formatter {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<Level, String> NAMES = Map.of(
            Level.SEVERE, "ERROR",
            Level.WARNING, "WARN",
            Level.INFO, "INFO");

    private final boolean detailed;

    LineFormatter(boolean detailed) {
        this.detailed = detailed;
    }

    @Override
    public String format(LogRecord record) {
        String level = NAMES.getOrDefault(record.getLevel(), "DEBUG");
        String line = MOMENT.format(record.getInstant()) + " " + level + " " + origin(record) + ": "
                + formatMessage(record).replaceAll("\\R+", " ");
        return line + thrown(record) + System.lineSeparator();
    }

    private static String origin(LogRecord record) {
        String name = Optional.ofNullable(record.getLoggerName()).orElse("");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private String thrown(LogRecord record) {
        return Optional.ofNullable(record.getThrown())
                .map(thrown -> told(record, thrown))
                .orElse("");
    }

    private String told(LogRecord record, Throwable thrown) {
        if (!detailed && record.getLevel().intValue() < Level.SEVERE.intValue()) {
            return " (" + thrown + ")";
        }
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return System.lineSeparator() + trace.toString().stripTrailing();
    }
}
