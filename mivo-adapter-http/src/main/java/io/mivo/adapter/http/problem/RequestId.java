package io.mivo.adapter.http.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Names one request, in its answer and in the log. */
public final class RequestId {
    /** The header it is told in. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = "mivo.requestId";

    private RequestId() {}

    /** The id of a request, the same each time. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String id) {
            return id;
        }
        String id = fresh();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    /** An id nobody had before; it is no secret. */
    static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
