package io.mivo.domain.site;

/**
 * An entry of a site file with its place.
 *
 * @param path for example {@code sensors[3]}
 * @param entry what stands there
 * @param <T> what is declared
 */
public record Declared<T>(String path, T entry) {}
