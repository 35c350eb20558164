package io.mivo.adapter.http.jose;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A URL of HTTP without query and fragment, in the one form in which equal ones are equal (RFC 3986, section 6.2).
 *
 * @param scheme in small letters
 * @param host in small letters
 * @param port also when it is the usual one
 * @param path as it was written; at least a slash
 */
record PlainUrl(String scheme, String host, int port, String path) {
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    /** Empty when it is no such URL. */
    static Optional<PlainUrl> of(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException other) {
            return Optional.empty();
        }
    }

    private static Optional<PlainUrl> of(URI uri) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int port = uri.getPort() < 0 ? USUAL_PORTS.getOrDefault(scheme, -1) : uri.getPort();
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return Optional.of(new PlainUrl(scheme, uri.getHost().toLowerCase(Locale.ROOT), port, path));
    }
}
