package io.mivo.adapter.http.api;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.util.Optional;

/** What a caller of ListActiveSensors wants, out of its query. */
final class ListRequest {
    private ListRequest() {}

    static ListActiveSensors.Request of(Context context) {
        Form query = query(Optional.ofNullable(context.queryString()).orElse(""));
        return new ListActiveSensors.Request(
                query.value("limit").map(ListRequest::limit),
                query.value("after").map(ListRequest::after));
    }

    private static Form query(String text) {
        try {
            return Form.parse(text);
        } catch (IllegalArgumentException fault) {
            throw RefusedException.malformed("", "the query is not as it must be: " + fault.getMessage());
        }
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
