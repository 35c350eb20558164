package io.mivo.adapter.http.api;

import io.javalin.http.Context;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.util.List;
import java.util.Optional;

/** What a caller of ListActiveSensors wants, out of its query. */
final class ListRequest {
    private ListRequest() {}

    static ListActiveSensors.Request of(Context context) {
        return new ListActiveSensors.Request(
                single(context, "limit").map(ListRequest::limit),
                single(context, "after").map(ListRequest::after));
    }

    private static Optional<String> single(Context context, String name) {
        List<String> found = context.queryParams(name);
        if (found.size() > 1) {
            throw RefusedException.malformed("/" + name, "the parameter " + name + " may come once");
        }
        return found.stream().findFirst();
    }

    private static Integer limit(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw RefusedException.malformed("/limit", "'" + text + "' is not a whole number of 1 or more");
        }
        return Integer.valueOf(text);
    }

    private static SensorUid after(String text) {
        try {
            return new SensorUid(text);
        } catch (IllegalArgumentException fault) {
            throw RefusedException.malformed("/after", String.valueOf(fault.getMessage()));
        }
    }
}
