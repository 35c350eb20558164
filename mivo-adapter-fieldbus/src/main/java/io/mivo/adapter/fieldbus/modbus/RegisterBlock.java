package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.RegisterSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is fetched in one request.
 *
 * @param span from the first wanted entry to the last, with the gaps between
 * @param wanted the spans it serves, each of them whole, in order of address
 */
record RegisterBlock(RegisterSpan span, List<RegisterSpan> wanted) {
    private static final int MOST_REGISTERS = 125;
    private static final int MOST_BITS = 2000;
    private static final int WIDEST_GAP = 16;
    private static final Comparator<RegisterSpan> ORDER = Comparator.comparing(RegisterSpan::table)
            .thenComparing(RegisterSpan::address)
            .thenComparing(RegisterSpan::count);

    RegisterBlock {
        wanted = List.copyOf(wanted);
    }

    /** Joins neighbours as far as one request can fetch them; never splits a span. */
    static List<RegisterBlock> joining(List<RegisterSpan> spans) {
        List<RegisterBlock> blocks = new ArrayList<>();
        for (RegisterSpan span : spans.stream().distinct().sorted(ORDER).toList()) {
            RegisterBlock alone = new RegisterBlock(span, List.of(span));
            int last = blocks.size() - 1;
            if (last >= 0 && blocks.get(last).canTake(span)) {
                blocks.set(last, blocks.get(last).with(span));
            } else {
                blocks.add(alone);
            }
        }
        return blocks;
    }

    /** Each wanted span for itself. */
    List<RegisterBlock> singles() {
        return wanted.stream()
                .map(each -> new RegisterBlock(each, List.of(each)))
                .toList();
    }

    boolean isJoined() {
        return wanted.size() > 1;
    }

    /** Whether one request can fetch it. */
    boolean isFetchable() {
        return span.count() <= (span.table().holdsBits() ? MOST_BITS : MOST_REGISTERS);
    }

    private boolean canTake(RegisterSpan next) {
        return next.table() == span.table()
                && next.address() - span.end() <= WIDEST_GAP
                && with(next).isFetchable();
    }

    private RegisterBlock with(RegisterSpan next) {
        int end = Math.max(span.end(), next.end());
        List<RegisterSpan> all = new ArrayList<>(wanted);
        all.add(next);
        return new RegisterBlock(new RegisterSpan(span.table(), span.address(), end - span.address()), all);
    }
}
