package io.mivo.adapter.fieldbus.mbus;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A meter for tests: gives its telegrams one after the other as the frame count bit asks for them. */
final class Slave {
    private static final int RESET = 0x40;
    private static final int REQUEST = 0x5B;
    private static final int FRAME_COUNT = 0x20;

    private final int address;
    private final List<byte[]> telegrams;
    private Optional<Integer> lastCount = Optional.empty();
    private int position;
    private boolean acknowledges = true;

    private Slave(int address, List<byte[]> telegrams) {
        this.address = address;
        this.telegrams = telegrams;
    }

    static Slave at(int address, String... telegrams) {
        return new Slave(
                address,
                List.of(telegrams).stream().map(HexFormat.of()::parseHex).toList());
    }

    Slave withoutAcknowledgement() {
        acknowledges = false;
        return this;
    }

    /** The answer to a short frame; empty when it is for another or of no concern. */
    Optional<byte[]> answer(int control, int to) {
        if (to != address) {
            return Optional.empty();
        }
        if (control == RESET) {
            lastCount = Optional.empty();
            position = 0;
            return acknowledges ? Optional.of(new byte[] {(byte) 0xE5}) : Optional.empty();
        }
        return (control & ~FRAME_COUNT) == REQUEST ? Optional.of(data(control & FRAME_COUNT)) : Optional.empty();
    }

    private byte[] data(int count) {
        if (lastCount.isPresent() && lastCount.get() != count) {
            position = (position + 1) % telegrams.size();
        }
        lastCount = Optional.of(count);
        return telegrams.get(position);
    }
}
