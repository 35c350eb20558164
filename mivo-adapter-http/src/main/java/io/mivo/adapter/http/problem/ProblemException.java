package io.mivo.adapter.http.problem;

import java.util.Map;

/** A request that ends in a problem, perhaps with headers of its own; nothing was done. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** A problem without headers of its own. */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, Map.of());
    }

    /** A problem with headers. */
    public ProblemException(ProblemCode code, String detail, Map<String, String> headers) {
        super(detail);
        this.problem = Problem.of(code, detail);
        this.headers = Map.copyOf(headers);
    }

    /** Which. */
    public Problem problem() {
        return problem;
    }

    /** The headers that belong to it. */
    public Map<String, String> headers() {
        return headers;
    }
}
