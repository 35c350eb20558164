package io.mivo.domain.bus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host and a port.
 *
 * @param host a name or address, lower case, resolved at each connect
 * @param port 1 to 65535
 */
public record Endpoint(String host, int port) {
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern FORM = Pattern.compile("(\\[[0-9A-Fa-f:.%]+\\]|[^\\s:/\\[\\]]+):([0-9]{1,5})");

    /** Refuses what cannot be reached, naming it. */
    public Endpoint {
        host = host.toLowerCase(java.util.Locale.ROOT);
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException(
                    "'" + host + ":" + port + "' is not host:port with a port of 1 to 65535");
        }
    }

    /** Reads {@code host:port} or {@code [v6]:port}. */
    public static Endpoint parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not host:port");
        }
        return new Endpoint(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
