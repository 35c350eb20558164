package io.mivo.adapter.fieldbus.modbus;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Modbus server that can be told to misbehave. Every register holds a value of its address and of the hour, so that
 * shifted and stale values are recognised; it takes writes and forgets them.
 */
final class FaultyPeer implements AutoCloseable {
    /** How its octets are carried. */
    enum Carrier {
        /** Modbus TCP. */
        TCP,
        /** RTU frames; each connection is a line of its own. */
        RTU,
        /** RTU frames; behind all connections is the same line, and what it gives goes to the newest of them. */
        CONVERTER
    }

    /** One request as it arrived, and how to answer it. */
    record Asked(FaultyPeer peer, int transaction, byte[] body, Conversation with) {
        byte[] honest() {
            return peer.answerTo(body);
        }

        byte[] frame(byte[] answer) {
            return peer.carrier == Carrier.TCP ? mbap(transaction, answer) : Crc16.sealed(answer);
        }

        byte[] frame() {
            return frame(honest());
        }

        /** The request itself, as it was framed. */
        byte[] echo() {
            return frame(body);
        }

        void say(byte[] octets) throws IOException {
            peer.line(with).write(octets);
        }

        void sayAfter(int millis, byte[] octets) {
            peer.pending.incrementAndGet();
            peer.later.schedule(() -> peer.sayLate(with, octets), millis, TimeUnit.MILLISECONDS);
        }

        void withhold(byte[] octets) {
            peer.withheld = Optional.of(octets);
        }

        void hangUp() throws IOException {
            with.socket().close();
            throw new EOFException("closed on purpose");
        }
    }

    /** One connection. */
    record Conversation(Socket socket, OutputStream out) {}

    static byte[] mbap(int transaction, byte[] body) {
        return ByteBuffer.allocate(6 + body.length)
                .putShort((short) transaction)
                .putShort((short) 0)
                .putShort((short) body.length)
                .put(body)
                .array();
    }

    /** What arrived, unit first, in hexadecimal. */
    final List<String> asked = new CopyOnWriteArrayList<>();

    final AtomicInteger connections = new AtomicInteger();
    private final Carrier carrier;
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(FaultyPeer::daemon);
    private final AtomicInteger pending = new AtomicInteger();
    private volatile Optional<Conversation> newest = Optional.empty();
    private volatile Optional<byte[]> withheld = Optional.empty();
    private volatile Misconduct.Answering manner = Misconduct.NONE::answer;
    private volatile int hour;

    FaultyPeer(Carrier carrier) throws IOException {
        this.carrier = carrier;
        server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        daemon(this::accept).start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Answers so from now on. */
    void behave(Misconduct how) {
        answering(how::answer);
    }

    /** Answers so from now on. */
    void answering(Misconduct.Answering how) {
        manner = how;
    }

    /** From now on every register holds something else. */
    void tick() {
        hour++;
    }

    /** What a holding register holds now. */
    int value(int address) {
        return address * 40_503 + hour * 251 & 0xffff;
    }

    /** Waits until nothing is under way any more; a moment at most. */
    void awaitCalm() throws InterruptedException {
        for (int i = 0; i < 300 && pending.get() > 0; i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket each : open) {
            each.close();
        }
        later.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty-peer");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                connections.incrementAndGet();
                open.add(socket);
                Conversation conversation = new Conversation(socket, socket.getOutputStream());
                newest = Optional.of(conversation);
                daemon(() -> serve(conversation)).start();
            }
        } catch (IOException closed) {
            later.shutdownNow();
        }
    }

    private void serve(Conversation conversation) {
        try (Socket socket = conversation.socket()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                answer(carrier == Carrier.TCP ? overTcp(in, conversation) : overRtu(in, conversation));
            }
        } catch (IOException over) {
            asked.add("-");
        }
    }

    private Asked overTcp(DataInputStream in, Conversation conversation) throws IOException {
        int transaction = in.readUnsignedShort();
        in.readUnsignedShort();
        return new Asked(this, transaction, whole(in, in.readUnsignedShort()), conversation);
    }

    private Asked overRtu(DataInputStream in, Conversation conversation) throws IOException {
        byte[] head = whole(in, 7);
        byte[] rest = whole(in, head[1] == 16 ? head[6] + 2 : 1);
        byte[] frame = ByteBuffer.allocate(head.length + rest.length)
                .put(head)
                .put(rest)
                .array();
        if (!Crc16.holds(frame, 0, frame.length)) {
            throw new IOException("a request with a wrong check");
        }
        return new Asked(this, 0, java.util.Arrays.copyOf(frame, frame.length - 2), conversation);
    }

    private static byte[] whole(InputStream in, int count) throws IOException {
        byte[] octets = in.readNBytes(count);
        if (octets.length < count) {
            throw new EOFException();
        }
        return octets;
    }

    private void answer(Asked request) throws IOException {
        asked.add(HexFormat.of().formatHex(request.body()));
        Optional<byte[]> before = withheld;
        withheld = Optional.empty();
        if (before.isPresent()) {
            request.say(before.get());
        }
        pending.incrementAndGet();
        try {
            manner.answer(request);
        } finally {
            pending.decrementAndGet();
        }
    }

    private OutputStream line(Conversation with) {
        return carrier == Carrier.CONVERTER ? newest.orElse(with).out() : with.out();
    }

    private void sayLate(Conversation with, byte[] octets) {
        try {
            line(with).write(octets);
        } catch (IOException closed) {
            asked.add("nobody listened");
        } finally {
            pending.decrementAndGet();
        }
    }

    private byte[] answerTo(byte[] request) {
        int count = word(request, 4);
        if (request[1] != 3) {
            return java.util.Arrays.copyOf(request, 6);
        }
        ByteBuffer answer = ByteBuffer.allocate(3 + 2 * count);
        answer.put(request[0]).put(request[1]).put((byte) (2 * count));
        for (int i = 0; i < count; i++) {
            answer.putShort((short) value(word(request, 2) + i));
        }
        return answer.array();
    }

    private static int word(byte[] octets, int at) {
        return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
    }
}
