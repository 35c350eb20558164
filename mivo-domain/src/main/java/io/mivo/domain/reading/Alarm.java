package io.mivo.domain.reading;

/**
 * Something a device wants a person to know.
 *
 * @param code a stable word, for example {@code PowerLow}
 * @param text in words
 */
public record Alarm(String code, String text) {}
