package io.mivo.adapter.http.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.WriteValues;

/** The answer of WriteValues as the contract writes it. */
final class WriteAnswerJson {
    private WriteAnswerJson() {}

    static ObjectNode of(WriteValues.Answer answer) {
        ObjectNode json = Json.object();
        json.put("result", answer.summary().name());
        ArrayNode results = json.putArray("results");
        answer.outcomes().forEach(outcome -> write(outcome, results.addObject()));
        return json;
    }

    private static void write(WriteValues.Outcome outcome, ObjectNode into) {
        into.put("uid", outcome.item().uid());
        into.put("code", outcome.item().code().text());
        into.put("result", outcome.result().name());
        into.put("value", outcome.value());
        into.put("readBack", outcome.readBack().orElse(null));
        into.put("detail", outcome.detail().orElse(null));
    }
}
