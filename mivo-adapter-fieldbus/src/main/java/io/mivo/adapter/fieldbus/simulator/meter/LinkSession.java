package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a slave remembers of a master at one of its addresses: the last request whose frame count bit counts, what was
 * answered, and where the readout stands. For one thread at a time.
 */
final class LinkSession {
    private static final int FRAME_COUNT_VALID = 0x10;

    private Optional<Frame> lastRequest = Optional.empty();
    private Optional<Frame> lastAnswer = Optional.empty();
    private List<MeterTelegram> telegrams = List.of();
    private int position;

    /** Forgets everything: any frame count bit is the first. */
    void reset() {
        lastRequest = Optional.empty();
        lastAnswer = Optional.empty();
        telegrams = List.of();
    }

    /** The readout begins anew with the next request. */
    void rewind() {
        telegrams = List.of();
    }

    /** The same answer again to the same request with the same frame count bit, else a new one. */
    Optional<Frame> answer(Frame request, int control, Supplier<Optional<Frame>> anew) {
        boolean counts = (control & FRAME_COUNT_VALID) != 0;
        if (counts && lastRequest.equals(Optional.of(request))) {
            return lastAnswer;
        }
        if (!counts) {
            rewind();
        }
        lastAnswer = anew.get();
        lastRequest = counts ? Optional.of(request) : Optional.empty();
        return lastAnswer;
    }

    /** The next telegram; after the last, the first of a fresh readout. */
    MeterTelegram next(Supplier<List<MeterTelegram>> readout) {
        position++;
        if (position >= telegrams.size()) {
            telegrams = readout.get();
            position = 0;
        }
        return telegrams.get(position);
    }
}
