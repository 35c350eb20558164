package io.mivo.adapter.http.route;

import java.util.List;
import java.util.Objects;

/**
 * One line of the table of routes.
 *
 * @param method of HTTP, in capitals
 * @param path begins with a slash; {@code {name}} stands for one segment
 * @param need what a request must bring
 * @param responder who answers
 */
public record Route(String method, String path, Need need, Responder responder) {
    private static final String GET = "GET";

    /** Refuses a path that is none, and a route without a need. */
    public Route {
        Objects.requireNonNull(need, "need");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("'" + path + "' is not a path");
        }
    }

    /** Shows something; also answers HEAD. */
    public static Route get(String path, Need need, Responder responder) {
        return new Route(GET, path, need, responder);
    }

    /** Does something. */
    public static Route post(String path, Need need, Responder responder) {
        return new Route("POST", path, need, responder);
    }

    /** The methods it answers. */
    public List<String> methods() {
        return method.equals(GET) ? List.of(GET, "HEAD") : List.of(method);
    }
}
