package io.mivo.adapter.fieldbus.modbus;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.reading.Octets;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Frames of Modbus TCP: transaction, protocol (0) and length of 2 octets each, then unit, function and data. Every
 * request has a transaction identifier of its own, and any doubt ends the connection.
 */
final class TcpFraming implements Framing {
    private static final int HEADER = 6;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 254;
    private static final int NONE = -1;

    private int transaction = ThreadLocalRandom.current().nextInt(0x1_0000);

    /** The request that was answered last; its answer may come a second time, and is passed over then. */
    private int answered = NONE;

    @Override
    public boolean isUsable(LineConnection line, boolean fresh) {
        return fresh ? line.clear() : line.drain();
    }

    @Override
    public Duration silence(Transaction asked) {
        return Duration.ZERO;
    }

    @Override
    public void settle(Transaction asked, LineConnection line) {
        // late answers carry another transaction identifier, or come to a connection that is closed
    }

    @Override
    public byte[] framed(ModbusRequest request) {
        transaction = (transaction + 1) & 0xffff;
        byte[] body = ModbusMessages.body(request);
        return ByteBuffer.allocate(HEADER + body.length)
                .putShort((short) transaction)
                .putShort((short) 0)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    @Override
    public ReplyFrame answer(Transaction asked, LineConnection line) throws IOException {
        Deadline deadline = asked.deadline().within(asked.line().timeout());
        byte[] arrived = new byte[HEADER + LONGEST];
        int count = 0;
        int end = 0;
        do {
            System.arraycopy(arrived, end, arrived, 0, count - end);
            count = filled(line, arrived, count - end, HEADER, deadline);
            end = HEADER + length(arrived);
            count = filled(line, arrived, count, end, deadline);
        } while (word(arrived, 0) == answered);
        return own(Arrays.copyOf(arrived, end));
    }

    /** The frame, when it answers the request. */
    private ReplyFrame own(byte[] frame) throws GarbledReplyException {
        if (word(frame, 0) != transaction) {
            throw new GarbledReplyException("the answer belongs to another request");
        }
        answered = transaction;
        return new ReplyFrame(Arrays.copyOfRange(frame, HEADER, frame.length));
    }

    /** What follows a frame at once was not asked for and is thrown away. */
    private static int filled(LineConnection line, byte[] into, int from, int wanted, Deadline deadline)
            throws IOException {
        int at = from;
        while (at < wanted) {
            try {
                at += line.read(into, at, deadline);
            } catch (IOException broken) {
                throw at == 0 ? broken : new GarbledReplyException("the answer breaks off", broken);
            }
        }
        return at;
    }

    private static int length(byte[] header) throws GarbledReplyException {
        int length = word(header, 4);
        if (word(header, 2) != 0 || length < SHORTEST || length > LONGEST) {
            String begun = Octets.of(Arrays.copyOf(header, HEADER)).toString();
            throw new GarbledReplyException("the answer does not begin like Modbus TCP: " + begun);
        }
        return length;
    }

    private static int word(byte[] octets, int at) {
        return ((octets[at] & 0xff) << 8) | (octets[at + 1] & 0xff);
    }

    @Override
    public boolean outlivesDoubt() {
        return false;
    }
}
