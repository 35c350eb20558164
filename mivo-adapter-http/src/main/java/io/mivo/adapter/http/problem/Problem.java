package io.mivo.adapter.http.problem;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mivo.adapter.http.json.Json;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;

/**
 * A problem after RFC 9457.
 *
 * @param code which
 * @param status of HTTP, usually the code's own
 * @param detail in a sentence
 * @param faults the places that caused it
 */
public record Problem(ProblemCode code, int status, String detail, List<Fault> faults) {
    /** The media type of it. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies in. */
    public Problem {
        faults = List.copyOf(faults);
    }

    /** A problem told in one sentence. */
    public static Problem of(ProblemCode code, String detail) {
        return new Problem(code, code.status(), detail, List.of());
    }

    /** The problem of a refused request. */
    public static Problem of(RefusedException refused) {
        ProblemCode code = ProblemCode.of(refused.reason());
        return new Problem(code, code.status(), String.valueOf(refused.getMessage()), refused.faults());
    }

    /** As JSON, with the id of its request. */
    public String json(String requestId) {
        ObjectNode problem = Json.object();
        problem.put("type", "urn:mivo:problem:" + code.name());
        problem.put("title", code.title());
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("code", code.name());
        addFaults(problem.putArray("errors"));
        problem.put("requestId", requestId);
        return Json.write(problem);
    }

    private void addFaults(ArrayNode errors) {
        faults.forEach(
                fault -> errors.addObject().put("pointer", fault.pointer()).put("detail", fault.detail()));
    }
}
