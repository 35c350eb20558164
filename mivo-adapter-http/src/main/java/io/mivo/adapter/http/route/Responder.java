package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import java.io.IOException;

/** Answers the requests of a route. */
@FunctionalInterface
public interface Responder {
    /**
     * Answers one request; whatever it throws becomes a problem.
     *
     * @throws IOException when the client or its body is gone
     */
    void answer(Context context) throws IOException;
}
