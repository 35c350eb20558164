package io.mivo.adapter.fieldbus.simulator.wire;

import io.mivo.adapter.fieldbus.mbus.codec.frame.ControlField;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An M-Bus meter: acknowledges a link reset, sends its telegrams as the frame count bit asks for them and has no alarms
 * of class 1. One that has a single telegram always sends a fresh one. For one thread at a time.
 */
public final class Slave {
    private static final int FRAME_COUNT_VALID = 0x10;
    private static final int FRAME_COUNT_BITS = ControlField.FRAME_COUNT | FRAME_COUNT_VALID;
    private static final int VARIABLE_DATA = 0x72;

    private final int address;
    private final Nameplate nameplate;
    private final Supplier<List<Octets>> readout;
    private List<Octets> telegrams = List.of();
    private int position;
    private int accessNumber;
    private Optional<Boolean> lastCount = Optional.empty();

    /**
     * A meter at a primary address.
     *
     * @param readout the data of all telegrams as of now, at least one
     */
    public Slave(int address, Nameplate nameplate, Supplier<List<Octets>> readout) {
        this.address = address;
        this.nameplate = nameplate;
        this.readout = readout;
    }

    int address() {
        return address;
    }

    /** The answer to a frame that is addressed to this meter; empty when it is of no concern. */
    Optional<Frame> answer(Frame request) {
        return request instanceof Frame.ShortFrame asked ? answer(asked.control()) : Optional.empty();
    }

    private Optional<Frame> answer(int control) {
        if (control == ControlField.SND_NKE) {
            lastCount = Optional.empty();
            return Optional.of(new Frame.Acknowledgement());
        }
        return switch (control | FRAME_COUNT_BITS) {
            case ControlField.REQ_UD2 | FRAME_COUNT_BITS -> Optional.of(data(control));
            case ControlField.REQ_UD1 | FRAME_COUNT_BITS -> Optional.of(new Frame.Acknowledgement());
            default -> Optional.empty();
        };
    }

    private Frame data(int control) {
        Optional<Boolean> count = (control & FRAME_COUNT_VALID) == 0
                ? Optional.empty()
                : Optional.of((control & ControlField.FRAME_COUNT) != 0);
        if (count.isEmpty() || !count.equals(lastCount) || telegrams.size() == 1) {
            advance(count.isEmpty() || lastCount.isEmpty());
        }
        lastCount = count;
        Octets data = nameplate.header(accessNumber).followedBy(telegrams.get(position));
        return new Frame.LongFrame(ControlField.RSP_UD, address, VARIABLE_DATA, data);
    }

    private void advance(boolean fromTheStart) {
        position++;
        accessNumber = accessNumber + 1 & 0xFF;
        if (fromTheStart || position >= telegrams.size()) {
            telegrams = readout.get();
            position = 0;
        }
    }
}
