package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Counts what a line carries. For one thread at a time. */
final class TrafficCount {
    private final Map<RequestKind, Integer> requests = new EnumMap<>(RequestKind.class);
    private int answers;
    private int collisions;
    private Duration busy = Duration.ZERO;
    private Duration thinking = Duration.ZERO;

    Traffic soFar() {
        return new Traffic(requests, answers, collisions, busy, thinking);
    }

    int answers() {
        return answers;
    }

    void request(Frame frame, int baud) {
        requests.merge(RequestKind.of(frame), 1, Integer::sum);
        busy = busy.plus(Pacing.onLine(frame.encoded(), baud));
    }

    void answers(Collection<Octets> spoken, Octets heard, int baud) {
        answers += spoken.isEmpty() ? 0 : 1;
        collisions += spoken.stream().distinct().count() > 1 ? 1 : 0;
        busy = busy.plus(Pacing.onLine(heard, baud));
    }

    void answerDelay(Duration delay) {
        thinking = thinking.plus(delay);
    }
}
