package io.mivo.adapter.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is set up.
 *
 * @param host the address it listens on
 * @param port 0 for a free one
 * @param publicUrls how others call it, scheme, host and port only; empty for {@code http://HOST:PORT}
 * @param metricsToken with which others than this host see the metrics; empty for nobody
 * @param limits what it bears
 */
public record HttpSettings(
        String host, int port, List<String> publicUrls, Optional<String> metricsToken, Limits limits) {
    /** Copies in. */
    public HttpSettings {
        publicUrls = List.copyOf(publicUrls);
    }

    /** A server without public URLs and without a token for the metrics, with the usual limits. */
    public static HttpSettings at(String host, int port) {
        return new HttpSettings(host, port, List.of(), Optional.empty(), Limits.USUAL);
    }

    /** The same with other public URLs. */
    public HttpSettings withPublicUrls(List<String> others) {
        return new HttpSettings(host, port, others, metricsToken, limits);
    }

    /** The same with a token for the metrics. */
    public HttpSettings withMetricsToken(String token) {
        return new HttpSettings(host, port, publicUrls, Optional.of(token), limits);
    }

    /** The same with other limits. */
    public HttpSettings withLimits(Limits others) {
        return new HttpSettings(host, port, publicUrls, metricsToken, others);
    }

    /**
     * What a server bears.
     *
     * @param threads that answer; each read and each write holds one until it ends
     * @param idle how long a connection may be silent
     * @param stopping how long running requests may go on when the server stops
     */
    public record Limits(int threads, Duration idle, Duration stopping) {
        /** For a gateway with some dozens of clients. */
        public static final Limits USUAL = new Limits(100, Duration.ofSeconds(30), Duration.ofSeconds(4));
    }
}
