package io.mivo.adapter.persistence.document;

import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.ModelPlace;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import java.util.List;
import java.util.Optional;

/** How a Modbus device lets itself be read in blocks, as a file declares it beside the values. */
final class BlockSection {
    /** The keys that say it. */
    static final List<String> KEYS = List.of("maxRead", "gap", "ranges", "models");

    static final Keys PLACE = Keys.of("ids", "at");
    static final Keys RANGE = Keys.of("table", "from", "to");
    private static final int LAST = 65_535;

    private BlockSection() {}

    /** The rules; what is not said is as usual. An offset is added to the addresses of ranges. */
    static BlockRules read(Entry device, int addressOffset) {
        int maxRead = device.value("maxRead", Numbers.within(1, BlockRules.MOST_REGISTERS))
                .orElse(BlockRules.MOST_REGISTERS);
        Optional<Integer> gap = device.value("gap", Numbers.within(0, BlockRules.MOST_REGISTERS));
        List<RegisterSpan> ranges = device.items("ranges").orElse(List.of()).stream()
                .flatMap(node -> range(node, addressOffset, device.faults()).stream())
                .toList();
        List<ModelPlace> models = device.items("models").orElse(List.of()).stream()
                .flatMap(node -> place(node, addressOffset, device.faults()).stream())
                .toList();
        return new BlockRules(maxRead, gap, ranges, models);
    }

    private static Optional<RegisterSpan> range(Node node, int addressOffset, Faults faults) {
        return Entry.of(node, RANGE, faults).flatMap(entry -> range(entry, addressOffset));
    }

    private static Optional<RegisterSpan> range(Entry entry, int addressOffset) {
        Optional<RegisterTable> table = entry.value("table", Words.TABLE);
        Optional<Integer> from = entry.value("from", Numbers.within(0, LAST));
        Optional<Integer> to = entry.value("to", Numbers.within(from.orElse(0), LAST));
        return entry.built(() -> new RegisterSpan(
                table.orElseThrow(), from.orElseThrow() + addressOffset, to.orElseThrow() - from.orElseThrow() + 1));
    }

    private static Optional<ModelPlace> place(Node node, int addressOffset, Faults faults) {
        return Entry.of(node, PLACE, faults).flatMap(entry -> place(entry, addressOffset));
    }

    private static Optional<ModelPlace> place(Entry entry, int addressOffset) {
        List<Integer> ids = Nodes.values(
                entry.items("ids").orElse(List.of()), Numbers.within(1, ModelPlace.END - 1), entry.faults());
        Optional<Integer> at = entry.value("at", Numbers.within(0, LAST));
        return entry.built(() -> new ModelPlace(ids, at.orElseThrow() + addressOffset));
    }
}
