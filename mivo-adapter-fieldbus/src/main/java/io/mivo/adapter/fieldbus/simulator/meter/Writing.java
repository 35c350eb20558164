package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Records that a master sends to be written: all of them are, or none. */
record Writing(Octets records) {
    private static final int UNSPECIFIED = 0;
    private static final int PREMATURE_END = 4;
    private static final String PRIMARY_ADDRESS = "017a";
    private static final int HIGHEST_ADDRESS = 250;
    private static final String REPLACE = "00";
    private static final int VIF = 2;
    private static final int EXTENSION = 0x80;

    /** What every meter lets be written: addresses. */
    private static final Map<String, BiConsumer<SimulatedMeter, Octets>> ADDRESSES = Map.of(
            PRIMARY_ADDRESS,
            (meter, data) -> meter.moveTo(data.at(0)),
            "0c79",
            SimulatedMeter::identifyAs,
            "0779",
            SimulatedMeter::identifyAs);

    /** Writes, or gives back the application error that says why not. */
    Optional<Integer> writeInto(SimulatedMeter meter) {
        List<RecordSlot> slots = RecordSlot.in(records);
        if (slots.isEmpty() || slots.get(slots.size() - 1).to() != records.size()) {
            return Optional.of(PREMATURE_END);
        }
        if (!slots.stream().allMatch(slot -> isTaken(slot, meter))) {
            return Optional.of(UNSPECIFIED);
        }
        slots.forEach(slot -> write(slot, meter));
        return Optional.empty();
    }

    private boolean isTaken(RecordSlot slot, SimulatedMeter meter) {
        String header = withoutAction(slot.header());
        return ADDRESSES.containsKey(header)
                ? !header.equals(PRIMARY_ADDRESS) || slot.value(records).at(0) <= HIGHEST_ADDRESS
                : meter.memory().takes(header, slot.value(records));
    }

    private void write(RecordSlot slot, SimulatedMeter meter) {
        String header = withoutAction(slot.header());
        Octets data = slot.value(records);
        Optional.ofNullable(ADDRESSES.get(header))
                .ifPresentOrElse(
                        each -> each.accept(meter, data), () -> meter.memory().write(header, data));
    }

    /** The header of the record to be replaced: the VIFE that says "replace" is taken off. */
    private static String withoutAction(String header) {
        int octets = header.length() / 2;
        Octets blocks = Octets.ofHex(header);
        if (octets <= VIF || !header.endsWith(REPLACE) || (blocks.at(octets - 2) & EXTENSION) == 0) {
            return header;
        }
        int last = blocks.at(octets - 2) & ~EXTENSION;
        return blocks.slice(0, octets - 2).followedBy(Octets.of(last)).hex();
    }
}
