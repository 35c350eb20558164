package io.mivo.adapter.fieldbus.simulator.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** A Modbus TCP gateway to its units; for units it does not have it answers exception 11. Safe for use by many threads. */
public final class UnitGateway implements LoopbackServer.Conversation {
    private static final int HEADER = 7;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 254;

    private final Map<Integer, ModbusUnit> units;

    /** A gateway to units by their identifiers. */
    public UnitGateway(Map<Integer, ModbusUnit> units) {
        this.units = Map.copyOf(units);
    }

    @Override
    public void hold(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        for (int first = in.read(); first >= 0; first = in.read()) {
            int transaction = first << Byte.SIZE | in.readUnsignedByte();
            socket.getOutputStream().write(answer(transaction, request(in)));
        }
    }

    /** Unit identifier and protocol data unit of the next request. */
    private static byte[] request(DataInputStream in) throws IOException {
        int protocol = in.readUnsignedShort();
        int length = in.readUnsignedShort();
        if (protocol != 0 || length < SHORTEST || length > LONGEST) {
            throw new IOException("no Modbus TCP: protocol " + protocol + ", length " + length);
        }
        byte[] request = in.readNBytes(length);
        if (request.length < length) {
            throw new EOFException("the request ends too early");
        }
        return request;
    }

    private byte[] answer(int transaction, byte[] request) {
        byte[] content = answerOf(request[0] & 0xFF, Arrays.copyOfRange(request, 1, request.length));
        return ByteBuffer.allocate(HEADER + content.length)
                .putShort((short) transaction)
                .putShort((short) 0)
                .putShort((short) (1 + content.length))
                .put(request[0])
                .put(content)
                .array();
    }

    private synchronized byte[] answerOf(int unit, byte[] request) {
        ModbusUnit known = units.get(unit);
        return known == null
                ? UnitRequests.refusal(request[0] & 0xFF, RefusedRequestException.TARGET_DOES_NOT_RESPOND)
                : UnitRequests.answer(known, request);
    }
}
