package io.mivo.domain.profile;

import java.util.List;
import java.util.Optional;

/**
 * How a Modbus device lets itself be read in blocks.
 *
 * @param maxRead how many registers one request may ask for, 1 to 125; of a table of bits sixteen times as many entries
 * @param gap how many unwanted entries between two wanted ones are read along rather than asked around, 0 to 125; empty
 *     where the line decides
 * @param ranges where entries may be read, each range for itself; none where any may be
 * @param models where the SunSpec models of the device stand in the addresses of its profile; none for a device whose
 *     registers stand where the profile says
 */
public record BlockRules(int maxRead, Optional<Integer> gap, List<RegisterSpan> ranges, List<ModelPlace> models) {
    /** The most registers that one request can ask for: Modbus application protocol V1.1b3, section 6.3. */
    public static final int MOST_REGISTERS = 125;

    /** A device that minds nothing. */
    public static final BlockRules USUAL = new BlockRules(MOST_REGISTERS, Optional.empty(), List.of());

    private static final int MOST_BITS = 2000;
    private static final int BITS_OF_REGISTER = 16;

    /** Refuses what no request can do. */
    public BlockRules {
        ranges = List.copyOf(ranges);
        models = List.copyOf(models);
        if (maxRead < 1 || maxRead > MOST_REGISTERS) {
            throw new IllegalArgumentException("one request reads 1 to 125 registers, not " + maxRead);
        }
        if (gap.filter(each -> each < 0 || each > MOST_REGISTERS).isPresent()) {
            throw new IllegalArgumentException("a gap that is read along spans 0 to 125 registers, not " + gap.get());
        }
    }

    /** A device whose registers stand where its profile says. */
    public BlockRules(int maxRead, Optional<Integer> gap, List<RegisterSpan> ranges) {
        this(maxRead, gap, ranges, List.of());
    }

    /** How many entries of a table one request may ask for. */
    public int most(RegisterTable table) {
        return table.holdsBits() ? Math.min(MOST_BITS, BITS_OF_REGISTER * maxRead) : maxRead;
    }

    /** Whether one request may ask for a span. */
    public boolean allow(RegisterSpan span) {
        return span.count() <= most(span.table()) && isInRange(span);
    }

    /** Whether a span lies wholly within one of the ranges; where a table has none, anywhere in it. */
    public boolean isInRange(RegisterSpan span) {
        return ranges.stream().noneMatch(each -> each.table() == span.table())
                || ranges.stream().anyMatch(each -> each.covers(span));
    }

    /** The same for a device whose registers lie so many addresses further on. */
    BlockRules shiftedBy(int addresses) {
        return new BlockRules(
                maxRead,
                gap,
                ranges.stream().map(each -> each.shiftedBy(addresses)).toList(),
                models.stream().map(each -> each.shiftedBy(addresses)).toList());
    }
}
