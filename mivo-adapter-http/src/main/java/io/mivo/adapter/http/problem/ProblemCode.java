package io.mivo.adapter.http.problem;

import io.mivo.domain.refusal.Reason;

/** The kinds of problems of the contract, each with its status and title. */
public enum ProblemCode {
    MALFORMED(400, "The request is not as it must be"),
    NOT_AUTHENTICATED(401, "Nobody proved who asks"),
    NOT_PERMITTED(403, "The one who asks may not do this"),
    NOT_LICENSED(403, "The sensor holds no seat of a valid license"),
    NOT_FOUND(404, "There is nothing here"),
    UNKNOWN_SENSOR(404, "There is no such sensor"),
    METHOD_NOT_ALLOWED(405, "This method is not for this path"),
    SENSOR_DISABLED(409, "The sensor is switched off"),
    IN_PROGRESS(409, "The same request is still being worked on"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be JSON"),
    IDEMPOTENCY_MISMATCH(422, "The idempotency key came with another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "MIVO failed"),
    UNAVAILABLE(503, "MIVO cannot serve now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The code for a refusal of the core. */
    public static ProblemCode of(Reason reason) {
        return switch (reason) {
            case MALFORMED -> MALFORMED;
            case NOT_AUTHENTICATED -> NOT_AUTHENTICATED;
            case NOT_PERMITTED -> NOT_PERMITTED;
            case NOT_LICENSED -> NOT_LICENSED;
            case UNKNOWN_SENSOR -> UNKNOWN_SENSOR;
            case UNKNOWN_USER, UNKNOWN_GROUP -> NOT_FOUND;
            case SENSOR_DISABLED -> SENSOR_DISABLED;
            case IN_PROGRESS -> IN_PROGRESS;
            case IDEMPOTENCY_MISMATCH -> IDEMPOTENCY_MISMATCH;
            case TOO_MANY_REQUESTS -> TOO_MANY_REQUESTS;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }

    /** The code for a status that the server itself decided on, before anybody of ours was asked. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413, 414, 431 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> UNAVAILABLE;
            default -> status >= 500 && status != 505 ? INTERNAL : MALFORMED;
        };
    }

    /** The HTTP status it is answered with. */
    public int status() {
        return status;
    }

    /** In a few words, the same every time. */
    public String title() {
        return title;
    }
}
