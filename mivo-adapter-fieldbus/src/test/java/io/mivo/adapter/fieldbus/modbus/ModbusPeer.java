package io.mivo.adapter.fieldbus.modbus;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A small Modbus TCP server for tests: holding and input register n holds n until it is written; it can be told to misbehave. */
final class ModbusPeer implements AutoCloseable {
    /** How one request is answered. */
    interface Manner {
        void answer(Asked asked, OutputStream out) throws IOException;
    }

    /** One request as it arrived. */
    record Asked(int transaction, byte[] pdu, byte[] honest, Socket socket) {
        byte[] frame(int transactionId, byte[] unitAndPdu) {
            return ByteBuffer.allocate(6 + unitAndPdu.length)
                    .putShort((short) transactionId)
                    .putShort((short) 0)
                    .putShort((short) unitAndPdu.length)
                    .put(unitAndPdu)
                    .array();
        }

        byte[] frame() {
            return frame(transaction, honest);
        }

        byte[] refusal(int code) {
            return frame(transaction, new byte[] {pdu[0], (byte) (pdu[1] | 0x80), (byte) code});
        }
    }

    static final Manner HONEST = (asked, out) -> out.write(asked.frame());

    /** What arrived, unit first, in hexadecimal. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final AtomicInteger connections = new AtomicInteger();
    final int[] registers = new int[0x1_0000];
    final boolean[] bits = new boolean[0x1_0000];
    private final ServerSocket server;
    private final Thread accepting;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Manner> script = new CopyOnWriteArrayList<>();
    private volatile Manner usual = HONEST;

    ModbusPeer() throws IOException {
        for (int i = 0; i < registers.length; i++) {
            registers[i] = i;
        }
        server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        accepting = background(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Answers the next request so. */
    void next(Manner manner) {
        script.add(manner);
    }

    /** Answers so whenever there is no word for the next request. */
    void always(Manner manner) {
        usual = manner;
    }

    void hangUp() throws IOException {
        for (Socket each : open) {
            each.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        awaitRefusals();
        hangUp();
    }

    /** The system takes connections for a moment after the closing, until the thread that waited for them has woken. */
    private void awaitRefusals() throws IOException {
        try {
            accepting.join(5_000);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    static void pause(int millis) throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            socket.setTcpNoDelay(true);
            connections.incrementAndGet();
            open.add(socket);
            background(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        while (true) {
            int transaction = in.readUnsignedShort();
            in.readUnsignedShort();
            byte[] pdu = in.readNBytes(in.readUnsignedShort());
            if (pdu.length < 2) {
                throw new EOFException();
            }
            asked.add(java.util.HexFormat.of().formatHex(pdu));
            Manner manner = script.isEmpty() ? usual : script.remove(0);
            manner.answer(new Asked(transaction, pdu, honest(pdu), socket), socket.getOutputStream());
        }
    }

    private byte[] honest(byte[] pdu) {
        if (pdu.length < 6) {
            return new byte[] {pdu[0], (byte) (pdu[1] | 0x80), 1};
        }
        int address = word(pdu, 2);
        int last = word(pdu, 4);
        return switch (pdu[1]) {
            case 1, 2 -> readBits(pdu, address, last);
            case 3, 4 -> readRegisters(pdu, address, last);
            case 5 -> echo(pdu, () -> bits[address] = last != 0);
            case 6 -> echo(pdu, () -> registers[address] = last);
            case 15 -> echo(pdu, () -> writeCoils(pdu, address, last));
            case 22 -> echoOf(pdu, 8, () -> registers[address] = registers[address] & last | word(pdu, 6) & ~last);
            case 16 -> echo(pdu, () -> writeMany(pdu, address, last));
            default -> new byte[] {pdu[0], (byte) (pdu[1] | 0x80), 1};
        };
    }

    private byte[] readRegisters(byte[] pdu, int address, int count) {
        ByteBuffer answer = ByteBuffer.allocate(3 + 2 * count);
        answer.put(pdu[0]).put(pdu[1]).put((byte) (2 * count));
        for (int i = 0; i < count; i++) {
            answer.putShort((short) registers[address + i]);
        }
        return answer.array();
    }

    private byte[] readBits(byte[] pdu, int address, int count) {
        byte[] answer = new byte[3 + (count + 7) / 8];
        answer[0] = pdu[0];
        answer[1] = pdu[1];
        answer[2] = (byte) (answer.length - 3);
        for (int i = 0; i < count; i++) {
            answer[3 + i / 8] |= (byte) (bits[address + i] ? 1 << i % 8 : 0);
        }
        return answer;
    }

    private void writeMany(byte[] pdu, int address, int count) {
        for (int i = 0; i < count; i++) {
            registers[address + i] = word(pdu, 7 + 2 * i);
        }
    }

    private void writeCoils(byte[] pdu, int address, int count) {
        for (int i = 0; i < count; i++) {
            bits[address + i] = (pdu[7 + i / 8] >> i % 8 & 1) == 1;
        }
    }

    private static byte[] echo(byte[] pdu, Runnable effect) {
        return echoOf(pdu, 6, effect);
    }

    private static byte[] echoOf(byte[] pdu, int length, Runnable effect) {
        effect.run();
        return java.util.Arrays.copyOf(pdu, length);
    }

    private static int word(byte[] octets, int at) {
        return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
    }

    private interface Work {
        void run() throws IOException;
    }

    private static Thread background(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
