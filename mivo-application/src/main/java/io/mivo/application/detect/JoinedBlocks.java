package io.mivo.application.detect;

import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer.Block;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks that touch, made one, so that a number across their border is found. */
final class JoinedBlocks {
    private static final Comparator<Block> BY_PLACE = Comparator.comparing(
                    (Block block) -> block.span().table())
            .thenComparing(block -> block.span().address());

    private JoinedBlocks() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> joined = new ArrayList<>();
        List<Block> run = new ArrayList<>();
        for (Block block : blocks.stream().sorted(BY_PLACE).toList()) {
            if (!run.isEmpty() && !touches(run.get(run.size() - 1).span(), block.span())) {
                joined.add(one(run));
                run.clear();
            }
            run.add(block);
        }
        if (!run.isEmpty()) {
            joined.add(one(run));
        }
        return joined;
    }

    private static boolean touches(RegisterSpan before, RegisterSpan next) {
        return before.table() == next.table() && before.end() == next.address();
    }

    private static Block one(List<Block> run) {
        RegisterSpan first = run.get(0).span();
        int end = run.get(run.size() - 1).span().end();
        String octets = run.stream().map(block -> block.octets().toString()).collect(Collectors.joining());
        return new Block(new RegisterSpan(first.table(), first.address(), end - first.address()), Octets.ofHex(octets));
    }
}
