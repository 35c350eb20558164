package io.mivo.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says of a server; it counts for more than the settings file.
 *
 * @param data the data directory
 * @param site the site file to apply first
 * @param http where to listen
 * @param publicUrls how others call the server
 * @param allowPlainHttp whether HTTP without TLS may leave this host
 */
public record Choices(
        Path data, Optional<Path> site, Optional<Binding> http, List<String> publicUrls, boolean allowPlainHttp) {
    /** Copies in. */
    public Choices {
        publicUrls = List.copyOf(publicUrls);
    }
}
