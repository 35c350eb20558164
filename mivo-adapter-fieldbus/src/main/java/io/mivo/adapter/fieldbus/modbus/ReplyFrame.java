package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.reading.Octets;
import java.util.Arrays;
import java.util.Optional;

/** An answer as it arrived, without what frames it on its line: unit, function, data. */
final class ReplyFrame {
    private static final int UNIT = 0;
    private static final int FUNCTION = 1;
    private static final int DATA = 2;
    private static final int REFUSED = 0x80;

    private final byte[] octets;

    /** An answer of at least 3 octets. */
    ReplyFrame(byte[] octets) {
        this.octets = octets.clone();
    }

    /** What it says to the request; garbled when it belongs to another one. */
    Reply replyTo(ModbusRequest request) {
        Optional<String> stranger = strangeness(request);
        if (stranger.isPresent()) {
            return new Reply.Failed(Reply.Failure.GARBLED, stranger.get());
        }
        if (isRefusal()) {
            return new Reply.Refused(new ExceptionCode(octets[DATA] & 0xff));
        }
        return new Reply.Done(request.isRead() ? entries(request) : Octets.of(new byte[0]));
    }

    /** Why it cannot be the answer to a request; empty when it is. */
    Optional<String> strangeness(ModbusRequest request) {
        if (unit() != request.unit()) {
            return Optional.of("unit " + unit() + " answered instead of unit " + request.unit());
        }
        if (function() != request.function()) {
            return Optional.of(
                    "function " + (octets[FUNCTION] & 0xff) + " was answered instead of " + request.function());
        }
        return fits(request) ? Optional.empty() : Optional.of("the answer has not what was asked: " + this);
    }

    private boolean fits(ModbusRequest request) {
        if (isRefusal()) {
            return octets.length == DATA + 1;
        }
        return request.isRead() ? fitsRead(request) : echoes(request);
    }

    private boolean fitsRead(ModbusRequest request) {
        if (request.identifies()) {
            return IdentificationPage.of(data(DATA)).isPresent();
        }
        int size = request.answerSize();
        return octets.length == DATA + 1 + size && (octets[DATA] & 0xff) == size;
    }

    /** Address and value, address and count, or address and both masks, as they were sent. */
    private boolean echoes(ModbusRequest request) {
        byte[] sent = ModbusMessages.body(request);
        int end = DATA + (request.masks() ? 6 : 4);
        return octets.length == end && Arrays.equals(octets, DATA, end, sent, DATA, end);
    }

    private byte[] data(int from) {
        return Arrays.copyOfRange(octets, from, octets.length);
    }

    private Octets entries(ModbusRequest request) {
        if (request.identifies()) {
            return Octets.of(data(DATA));
        }
        byte[] data = data(DATA + 1);
        if (!request.span().table().holdsBits()) {
            return Octets.of(data);
        }
        byte[] bits = new byte[request.span().count()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) ((data[i / 8] >> (i % 8)) & 1);
        }
        return Octets.of(bits);
    }

    /** Who answered. */
    int unit() {
        return octets[UNIT] & 0xff;
    }

    /** What was answered or refused. */
    int function() {
        return octets[FUNCTION] & ~REFUSED & 0xff;
    }

    private boolean isRefusal() {
        return (octets[FUNCTION] & REFUSED) != 0;
    }

    @Override
    public String toString() {
        return Octets.of(octets).toString();
    }
}
