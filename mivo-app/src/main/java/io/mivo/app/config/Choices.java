package io.mivo.app.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says of a server; it counts for more than the settings file.
 *
 * @param data the data directory
 * @param site the site file to apply first
 * @param doors where to listen
 * @param publicUrls how others call the server
 * @param trustedProxies ranges of addresses of proxies that are believed
 */
public record Choices(
        Path data, Optional<Path> site, Doors doors, List<String> publicUrls, List<String> trustedProxies) {
    /** Copies in. */
    public Choices {
        publicUrls = List.copyOf(publicUrls);
        trustedProxies = List.copyOf(trustedProxies);
    }

    /**
     * Where to listen.
     *
     * @param http plain
     * @param https encrypted
     * @param certificate of the encryption, PEM
     * @param key of the certificate, PEM
     * @param allowPlainHttp whether HTTP without TLS may leave this host
     */
    public record Doors(
            Optional<Binding> http,
            Optional<Binding> https,
            Optional<Path> certificate,
            Optional<Path> key,
            boolean allowPlainHttp) {
        /** Says nothing. */
        public static final Doors NONE =
                new Doors(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

        /** Plain HTTP alone. */
        public static Doors plain(Binding http) {
            return new Doors(Optional.of(http), Optional.empty(), Optional.empty(), Optional.empty(), false);
        }
    }
}
