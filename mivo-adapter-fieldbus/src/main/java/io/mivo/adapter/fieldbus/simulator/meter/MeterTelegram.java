package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParse;
import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameParser;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;

/**
 * One telegram of a readout, without what the link layer adds.
 *
 * @param controlInformation one byte
 * @param state access number, status and configuration (4 bytes) as recorded; empty where the meter makes them
 * @param records all that follows the header
 */
record MeterTelegram(int controlInformation, Optional<Octets> state, Octets records) {
    private static final int VARIABLE_DATA = 0x72;
    private static final int SECONDARY_ADDRESS = 8;
    private static final int LONG_HEADER = 12;

    /** A telegram whose header the meter makes. */
    static MeterTelegram of(Octets records) {
        return new MeterTelegram(VARIABLE_DATA, Optional.empty(), records);
    }

    /** A telegram as it was sent once; only the addresses may change. */
    static MeterTelegram recorded(Frame.LongFrame frame) {
        Octets data = frame.data();
        return frame.controlInformation() == VARIABLE_DATA && data.size() >= LONG_HEADER
                ? new MeterTelegram(
                        VARIABLE_DATA, Optional.of(data.slice(SECONDARY_ADDRESS, LONG_HEADER)), data.from(LONG_HEADER))
                : new MeterTelegram(frame.controlInformation(), Optional.empty(), data);
    }

    /** A whole frame of a recording. */
    static Frame.LongFrame frame(String hex) {
        return FrameParser.parse(Octets.ofHex(hex.replace(" ", ""))) instanceof FrameParse.Accepted accepted
                        && accepted.frame() instanceof Frame.LongFrame data
                ? data
                : refused(hex);
    }

    /** The secondary address that a recorded frame tells; zeros where it has none. */
    static Octets secondaryAddress(Frame.LongFrame frame) {
        return frame.controlInformation() == VARIABLE_DATA && frame.data().size() >= LONG_HEADER
                ? frame.data().slice(0, SECONDARY_ADDRESS)
                : Octets.copyOf(new byte[SECONDARY_ADDRESS]);
    }

    /** Whether a long header goes before the records. */
    boolean hasHeader() {
        return controlInformation == VARIABLE_DATA;
    }

    /** The value of the first record with this header. */
    Optional<Octets> value(String header) {
        return RecordSlot.in(records).stream()
                .filter(slot -> slot.header().equals(header))
                .map(slot -> slot.value(records))
                .findFirst();
    }

    private static Frame.LongFrame refused(String hex) {
        throw new IllegalArgumentException("no frame with data: " + hex);
    }
}
