package io.mivo.domain.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Neighbouring entries of one table.
 *
 * @param table which table
 * @param address the protocol address of the first, from 0
 * @param count how many, at least 1; the last lies at 65535 at most
 */
public record RegisterSpan(RegisterTable table, int address, int count) {
    private static final int END = 65_536;
    private static final Comparator<RegisterSpan> BY_PLACE =
            Comparator.comparing(RegisterSpan::table).thenComparing(RegisterSpan::address);

    /** Refuses what lies outside the table. */
    public RegisterSpan {
        Objects.requireNonNull(table, "table");
        if (address < 0 || count < 1 || count > END - address) {
            throw new IllegalArgumentException(
                    "no registers at address " + address + ", count " + count + ": a table ends at 65535");
        }
    }

    /** The address after the last. */
    public int end() {
        return address + count;
    }

    /** Whether the other span lies within this one. */
    public boolean covers(RegisterSpan other) {
        return table == other.table && address <= other.address && other.end() <= end();
    }

    /** The same entries in the order of the device, with spans that touch or overlap made one. */
    static List<RegisterSpan> touchingJoined(List<RegisterSpan> spans) {
        List<RegisterSpan> joined = new ArrayList<>();
        for (RegisterSpan span : spans.stream().sorted(BY_PLACE).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).touches(span)) {
                joined.set(last, joined.get(last).with(span));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private boolean touches(RegisterSpan next) {
        return table == next.table && next.address <= end();
    }

    /** From here to the end of a later one. */
    RegisterSpan with(RegisterSpan next) {
        return new RegisterSpan(table, address, Math.max(end(), next.end()) - address);
    }

    /** As many entries so many addresses further on. */
    RegisterSpan shiftedBy(int addresses) {
        return new RegisterSpan(table, address + addresses, count);
    }

    @Override
    public String toString() {
        return table.word() + " " + address + (count == 1 ? "" : "-" + (end() - 1));
    }
}
