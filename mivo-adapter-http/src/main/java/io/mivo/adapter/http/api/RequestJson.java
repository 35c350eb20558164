package io.mivo.adapter.http.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.json.JsonRequest;
import io.mivo.adapter.http.json.Members;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.adapter.http.route.Body;
import java.io.IOException;

/** The JSON object in the body of a request to the API. */
final class RequestJson {
    private static final int MOST_BYTES = 1 << 20;

    private RequestJson() {}

    /** The bytes of the body; none when there is no body, whatever it claims to be. */
    static byte[] bytes(Context context) throws IOException {
        byte[] body = Body.read(context, MOST_BYTES);
        if (body.length > 0 && !Body.is(context, Json.MEDIA_TYPE)) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json in UTF-8, unpacked.");
        }
        return body;
    }

    /** The members in a body; those of an empty object when there is none. */
    static Members members(byte[] body) {
        JsonNode value = body.length == 0 ? Json.object() : JsonRequest.parse(body);
        return Members.of(value);
    }
}
