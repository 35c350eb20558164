package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.RegisterSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How the entries that a visit wants are joined into requests: by table, as far as the device's rules allow.
 *
 * @param rules how the device lets itself be read
 * @param gap how many unwanted entries are read along
 */
record BlockPlan(BlockRules rules, int gap) {
    /** Behind a gateway or on a serial line 16 registers take about as long as another request. */
    private static final int GAP_OF_LINE = 16;

    /** On a network a request costs more than the octets it saves. */
    private static final int GAP_OF_NETWORK = 32;

    /** What a device that is no gateway is called. */
    private static final Set<Integer> NO_GATEWAY = Set.of(0, 1, 255);

    private static final Comparator<RegisterSpan> ORDER = Comparator.comparing(RegisterSpan::table)
            .thenComparing(RegisterSpan::address)
            .thenComparing(RegisterSpan::count);

    /** The plan for a device on a line. */
    static BlockPlan of(BlockRules rules, Transport transport, int unit) {
        boolean direct = transport instanceof Transport.Tcp && NO_GATEWAY.contains(unit);
        return new BlockPlan(rules, rules.gap().orElse(direct ? GAP_OF_NETWORK : GAP_OF_LINE));
    }

    /** What is asked in turn; no wanted span is ever split. */
    List<RegisterBlock> blocks(Visit.ReadRegisters visit) {
        List<RegisterBlock> blocks = new ArrayList<>();
        for (RegisterBlock.Part part : parts(visit)) {
            int last = blocks.size() - 1;
            if (last >= 0 && canTake(blocks.get(last), part)) {
                blocks.set(last, blocks.get(last).with(part));
            } else {
                blocks.add(RegisterBlock.of(part));
            }
        }
        return blocks;
    }

    private boolean canTake(RegisterBlock block, RegisterBlock.Part next) {
        return next.span().table() == block.span().table()
                && next.span().address() - block.span().end() <= gap
                && rules.allow(block.with(next).span());
    }

    private List<RegisterBlock.Part> parts(Visit.ReadRegisters visit) {
        List<RegisterSpan> groups = groups(visit.together());
        List<RegisterSpan> rest =
                new ArrayList<>(visit.spans().stream().distinct().toList());
        List<RegisterBlock.Part> parts = new ArrayList<>();
        for (RegisterSpan group : groups) {
            List<RegisterSpan> within =
                    rest.stream().filter(group::covers).sorted(ORDER).toList();
            rest.removeAll(within);
            if (!within.isEmpty()) {
                parts.add(new RegisterBlock.Part(group, within));
            }
        }
        rest.forEach(span -> parts.add(RegisterBlock.Part.of(span)));
        parts.sort(Comparator.comparing(RegisterBlock.Part::span, ORDER));
        return parts;
    }

    /** What belongs together and can be fetched together; what shares entries is one, as far as that goes. */
    private List<RegisterSpan> groups(List<RegisterSpan> together) {
        List<RegisterSpan> groups = new ArrayList<>();
        for (RegisterSpan span :
                together.stream().filter(rules::allow).sorted(ORDER).toList()) {
            int last = groups.size() - 1;
            if (last >= 0 && areOne(groups.get(last), span)) {
                groups.set(last, joined(groups.get(last), span));
            } else {
                groups.add(span);
            }
        }
        return groups;
    }

    private boolean areOne(RegisterSpan group, RegisterSpan next) {
        return group.table() == next.table() && next.address() < group.end() && rules.allow(joined(group, next));
    }

    private static RegisterSpan joined(RegisterSpan group, RegisterSpan next) {
        int end = Math.max(group.end(), next.end());
        return new RegisterSpan(group.table(), group.address(), end - group.address());
    }
}
