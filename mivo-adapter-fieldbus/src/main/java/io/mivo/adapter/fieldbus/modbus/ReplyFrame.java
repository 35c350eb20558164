package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.reading.Octets;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** A frame of Modbus TCP as it arrived: transaction, protocol and length of 2 octets each, unit, function, data. */
final class ReplyFrame {
    private static final int HEADER = 7;
    private static final int LENGTH_FROM = 6;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 254;

    private final byte[] octets;

    private ReplyFrame(byte[] octets) {
        this.octets = octets;
    }

    /**
     * Takes one frame from the line.
     *
     * @throws GarbledReplyException when what arrives is no frame
     * @throws IOException when the frame does not arrive whole
     */
    static ReplyFrame read(LineConnection line, Deadline deadline) throws IOException {
        byte[] header = new byte[HEADER];
        fill(line, header, 0, deadline);
        int length = word(header, 4);
        if (word(header, 2) != 0 || length < SHORTEST || length > LONGEST) {
            throw new GarbledReplyException("the answer does not begin like Modbus TCP: " + Octets.of(header));
        }
        byte[] whole = Arrays.copyOf(header, LENGTH_FROM + length);
        fill(line, whole, HEADER, deadline);
        return new ReplyFrame(whole);
    }

    private static void fill(LineConnection line, byte[] into, int from, Deadline deadline) throws IOException {
        int at = from;
        while (at < into.length) {
            try {
                at += line.read(into, at, deadline);
            } catch (IOException broken) {
                throw at == 0 ? broken : new GarbledReplyException("the answer breaks off", broken);
            }
        }
    }

    /** What it says to the request; garbled when it belongs to another one. */
    Reply replyTo(ModbusRequest request, int transaction) {
        Optional<String> stranger = strangeness(request, transaction);
        if (stranger.isPresent()) {
            return new Reply.Failed(Reply.Failure.GARBLED, stranger.get());
        }
        if (function() > 0x7f) {
            return new Reply.Refused(new ExceptionCode(octets[8] & 0xff));
        }
        return new Reply.Done(request.isRead() ? entries(request) : Octets.of(new byte[0]));
    }

    private Optional<String> strangeness(ModbusRequest request, int transaction) {
        if (word(octets, 0) != transaction) {
            return Optional.of("the answer belongs to another request");
        }
        if ((octets[6] & 0xff) != request.unit()) {
            return Optional.of("unit " + (octets[6] & 0xff) + " answered instead of unit " + request.unit());
        }
        if ((function() & 0x7f) != request.function()) {
            return Optional.of("function " + function() + " was answered instead of " + request.function());
        }
        return fits(request) ? Optional.empty() : Optional.of("the answer has not what was asked: " + this);
    }

    private boolean fits(ModbusRequest request) {
        if (function() > 0x7f) {
            return octets.length == HEADER + 2;
        }
        return request.isRead() ? fitsRead(request) : echoes(request);
    }

    private boolean fitsRead(ModbusRequest request) {
        int count = request.span().count();
        int size = request.span().table().holdsBits() ? (count + 7) / 8 : 2 * count;
        return octets.length == HEADER + 2 + size && (octets[8] & 0xff) == size;
    }

    /** Address and value, or address and count, as they were sent: the 4 octets behind the function. */
    private boolean echoes(ModbusRequest request) {
        byte[] sent = ModbusMessages.tcpFrame(request, 0);
        return octets.length == HEADER + 5 && Arrays.equals(octets, HEADER, HEADER + 5, sent, HEADER, HEADER + 5);
    }

    private Octets entries(ModbusRequest request) {
        byte[] data = Arrays.copyOfRange(octets, HEADER + 2, octets.length);
        if (!request.span().table().holdsBits()) {
            return Octets.of(data);
        }
        byte[] bits = new byte[request.span().count()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = (byte) ((data[i / 8] >> (i % 8)) & 1);
        }
        return Octets.of(bits);
    }

    private int function() {
        return octets[HEADER] & 0xff;
    }

    private static int word(byte[] octets, int at) {
        return ((octets[at] & 0xff) << 8) | (octets[at + 1] & 0xff);
    }

    @Override
    public String toString() {
        return Octets.of(octets).toString();
    }
}
