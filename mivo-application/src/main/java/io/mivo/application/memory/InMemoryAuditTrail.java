package io.mivo.application.memory;

import io.mivo.application.port.driven.AuditTrail;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditFilter;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The newest ten thousand entries in memory. Safe for use by many threads. */
public final class InMemoryAuditTrail implements AuditTrail {
    private static final int MOST = 10_000;

    private final Deque<AuditEntry> newestFirst = new ArrayDeque<>();
    private long last;

    @Override
    public synchronized void append(Instant at, AuditEvent event) {
        last++;
        newestFirst.addFirst(new AuditEntry(last, at, event));
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast();
        }
    }

    @Override
    public <T> T together(Instant at, Supplier<T> change, Function<T, List<AuditEvent>> events) {
        T changed = change.get();
        events.apply(changed).forEach(event -> append(at, event));
        return changed;
    }

    @Override
    public synchronized Page page(AuditFilter filter, Cut cut) {
        List<AuditEntry> oneMore = newestFirst.stream()
                .filter(entry ->
                        cut.below().isEmpty() || entry.number() < cut.below().getAsLong())
                .filter(filter::fits)
                .limit(cut.most() + 1L)
                .toList();
        return Page.of(oneMore, cut.most());
    }

    @Override
    public synchronized int forget(Instant before, long most) {
        int held = newestFirst.size();
        newestFirst.removeIf(entry -> entry.at().isBefore(before) || entry.number() <= last - most);
        return held - newestFirst.size();
    }
}
