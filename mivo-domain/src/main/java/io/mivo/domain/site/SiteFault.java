package io.mivo.domain.site;

/**
 * One thing wrong with a site file.
 *
 * @param line its line, from 1
 * @param path for example {@code sensors[3].address}
 * @param message what is wrong, naming the value and the mend
 */
public record SiteFault(int line, String path, String message) {}
