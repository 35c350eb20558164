package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Ticker;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that were given up and may still come. RTU frames carry no number: such an answer looks like the one to any
 * other request of the same unit and function. For one thread at a time.
 */
final class LateAnswers {
    /** So many time-outs after its request an answer is not expected any more. */
    private static final int LATEST = 4;

    private record Owed(int count, long until) {}

    private final Map<RequestKind, Owed> owed = new HashMap<>();
    private final Ticker ticker;

    LateAnswers(Ticker ticker) {
        this.ticker = ticker;
    }

    /** An answer was given up, after one time-out. */
    void owe(Transaction lost) {
        long until = after(lost, LATEST - 1);
        owed.merge(
                RequestKind.of(lost.request()), new Owed(1, until), (known, one) -> new Owed(known.count() + 1, until));
    }

    /** A request was answered, though perhaps with the answer to the same one before: then its own is still to come. */
    void answered(Transaction asked) {
        RequestKind kind = RequestKind.of(asked.request());
        pending(kind).ifPresent(known -> owed.put(kind, new Owed(known.count(), after(asked, LATEST))));
    }

    private long after(Transaction asked, int timeouts) {
        return ticker.nanos() + asked.line().timeout().multipliedBy(timeouts).toNanos();
    }

    /** Whether a frame is one of them; then there is one less. */
    boolean take(ReplyFrame frame) {
        RequestKind kind = RequestKind.of(frame);
        Optional<Owed> known = pending(kind);
        known.ifPresent(each -> owed.put(kind, new Owed(each.count() - 1, each.until())));
        return known.isPresent();
    }

    /** How long one may still come that would be taken for the answer to a request; zero when none can. */
    Duration left(ModbusRequest request) {
        return pending(RequestKind.of(request))
                .map(each -> Duration.ofNanos(each.until() - ticker.nanos()))
                .orElse(Duration.ZERO);
    }

    private Optional<Owed> pending(RequestKind kind) {
        owed.values().removeIf(each -> each.count() == 0 || each.until() - ticker.nanos() <= 0);
        return Optional.ofNullable(owed.get(kind));
    }
}
