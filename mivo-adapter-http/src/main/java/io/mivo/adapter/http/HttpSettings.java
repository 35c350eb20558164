package io.mivo.adapter.http;

import io.mivo.adapter.http.tls.TlsPort;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How a server is set up.
 *
 * @param doors where it listens; at least one
 * @param publicUrls how others call it, scheme, host and port only; empty for those of its doors
 * @param proxies which are believed what they say of requests
 * @param metricsToken with which others than this host see the metrics; empty for nobody
 * @param limits what it bears
 */
public record HttpSettings(
        List<Door> doors,
        List<String> publicUrls,
        List<AddressRange> proxies,
        Optional<String> metricsToken,
        Limits limits) {
    /** Copies in. */
    public HttpSettings {
        doors = List.copyOf(doors);
        publicUrls = List.copyOf(publicUrls);
        proxies = List.copyOf(proxies);
    }

    /**
     * A place where a server listens.
     *
     * @param host the address
     * @param port 0 for a free one
     * @param tls with which it is encrypted; empty for plain HTTP
     */
    public record Door(String host, int port, Optional<TlsPort> tls) {
        /** The same at the port that was free. */
        Door at(int free) {
            return new Door(host, free, tls);
        }

        /** How it is called. */
        String url() {
            String scheme = tls.isPresent() ? "https://" : "http://";
            return scheme + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        }
    }

    /** A server with one plain door, without public URLs and a token for the metrics, with the usual limits. */
    public static HttpSettings at(String host, int port) {
        return at(List.of(new Door(host, port, Optional.empty())));
    }

    /** A server with these doors, without public URLs and a token for the metrics, with the usual limits. */
    public static HttpSettings at(List<Door> doors) {
        return new HttpSettings(doors, List.of(), List.of(), Optional.empty(), Limits.USUAL);
    }

    /** The same with other public URLs. */
    public HttpSettings withPublicUrls(List<String> others) {
        return new HttpSettings(doors, others, proxies, metricsToken, limits);
    }

    /** The same with other proxies to believe. */
    public HttpSettings withProxies(List<AddressRange> others) {
        return new HttpSettings(doors, publicUrls, others, metricsToken, limits);
    }

    /** The same with a token for the metrics. */
    public HttpSettings withMetricsToken(String token) {
        return new HttpSettings(doors, publicUrls, proxies, Optional.of(token), limits);
    }

    /** The same with other limits. */
    public HttpSettings withLimits(Limits others) {
        return new HttpSettings(doors, publicUrls, proxies, metricsToken, others);
    }

    /**
     * What a server bears.
     *
     * @param threads that answer; each read and each write holds one until it ends
     * @param idle how long a connection may be silent
     * @param stopping how long running requests may go on when the server stops
     * @param lingering how long a connection may still be silent when the server stops; at least a millisecond
     */
    public record Limits(int threads, Duration idle, Duration stopping, Duration lingering) {
        /** For a gateway with some dozens of clients. */
        public static final Limits USUAL =
                new Limits(100, Duration.ofSeconds(30), Duration.ofSeconds(4), Duration.ofMillis(500));

        /** The same with connections that may be silent so long when the server stops. */
        public Limits withLingering(Duration other) {
            return new Limits(threads, idle, stopping, other);
        }
    }
}
