package io.mivo.adapter.fieldbus.simulator.meter;

import java.time.Duration;
import java.util.Map;

/**
 * What a line has carried so far.
 *
 * @param requests valid frames from the master; a kind that never came is missing
 * @param answers requests that one meter or more answered
 * @param collisions answers that several meters gave at once and that differ
 * @param busy how long octets were on the line, counted at its speed with 11 bits per octet; without what faults add
 * @param thinking how long the line was still because meters had not begun to answer, as its pacing had it
 */
public record Traffic(
        Map<RequestKind, Integer> requests, int answers, int collisions, Duration busy, Duration thinking) {
    /** Takes a copy. */
    public Traffic {
        requests = Map.copyOf(requests);
    }

    /** How many requests of a kind there were. */
    public int requests(RequestKind kind) {
        return requests.getOrDefault(kind, 0);
    }

    /** How many requests there were. */
    public int allRequests() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }
}
