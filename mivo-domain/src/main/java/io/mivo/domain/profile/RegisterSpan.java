package io.mivo.domain.profile;

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

    /** Refuses what lies outside the table. */
    public RegisterSpan {
        Objects.requireNonNull(table, "table");
        if (address < 0 || count < 1 || address + count > END) {
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

    @Override
    public String toString() {
        return table.word() + " " + address + (count == 1 ? "" : "-" + (end() - 1));
    }
}
