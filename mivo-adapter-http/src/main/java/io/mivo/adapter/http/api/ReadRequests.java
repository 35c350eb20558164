package io.mivo.adapter.http.api;

import io.mivo.application.port.driving.ReadSensor.Request;
import java.nio.charset.StandardCharsets;

/** Reads requests of ReadSensor; most machines ask in the same words each time, which are understood once. Safe for use by many threads. */
final class ReadRequests {
    private static final int MOST = 100;
    private static final int LONGEST = 300;

    private final Recent<String, Request> understood = new Recent<>(MOST);

    /** What a body asks for; refuses a body that is not right. */
    Request of(byte[] body) {
        if (body.length > LONGEST) {
            return read(body);
        }
        String octets = new String(body, StandardCharsets.ISO_8859_1);
        return understood.get(octets).orElseGet(() -> understood.put(octets, read(body)));
    }

    private static Request read(byte[] body) {
        return ReadRequest.of(RequestJson.members(body));
    }
}
