package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.application.port.driving.RecognizeCaller.Possession;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The header in which a sender proves to possess a key (RFC 9449, section 4). */
public final class DpopHeader {
    private static final String NAME = "DPoP";
    private static final int LONGEST = 8 * 1024;

    private DpopHeader() {}

    /** Whether a request has one, or several. */
    public static boolean isIn(Context context) {
        return !values(context).isEmpty();
    }

    /**
     * The proof of a request to this server.
     *
     * @param names of the server, each a scheme, host and port
     * @throws IllegalArgumentException unless there is exactly one of bounded length
     */
    public static Possession possession(Context context, Set<String> names) {
        List<String> values = values(context);
        if (values.size() != 1 || values.get(0).length() > LONGEST) {
            throw new IllegalArgumentException("a request has one DPoP header of at most 8 KiB");
        }
        String path = context.req().getRequestURI();
        Set<String> urls = names.stream().map(name -> name + path).collect(Collectors.toSet());
        return new Possession(values.get(0), context.req().getMethod(), urls);
    }

    private static List<String> values(Context context) {
        return Collections.list(context.req().getHeaders(NAME));
    }
}
