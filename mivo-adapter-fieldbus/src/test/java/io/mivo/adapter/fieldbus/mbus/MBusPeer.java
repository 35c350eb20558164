package io.mivo.adapter.fieldbus.mbus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A converter with meters behind it, on a real socket, that misbehaves as it is told; answers are counted from 1. */
final class MBusPeer implements AutoCloseable {
    private static final int SHORT_FRAME = 5;

    private final ServerSocket server;
    private final List<Slave> slaves;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Map<Integer, UnaryOperator<byte[]>> faults = new HashMap<>();
    private final List<Integer> late = new ArrayList<>();
    private final List<byte[]> held = new ArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private boolean echo;
    private boolean split;
    private int hangUpAfter = Integer.MAX_VALUE;
    private int answers;

    private MBusPeer(List<Slave> slaves) throws IOException {
        this.slaves = slaves;
        this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    static MBusPeer with(Slave... slaves) throws IOException {
        MBusPeer peer = new MBusPeer(List.of(slaves));
        Thread thread = new Thread(peer::serve, "m-bus peer");
        thread.setDaemon(true);
        thread.start();
        return peer;
    }

    MBusPeer dropping(int... numbers) {
        for (int number : numbers) {
            faults.put(number, answer -> new byte[0]);
        }
        return this;
    }

    MBusPeer changing(int number, UnaryOperator<byte[]> fault) {
        faults.put(number, fault);
        return this;
    }

    /** Holds an answer back until the next request has come. */
    MBusPeer delaying(int number) {
        late.add(number);
        return this;
    }

    MBusPeer echoing() {
        echo = true;
        return this;
    }

    MBusPeer splitting() {
        split = true;
        return this;
    }

    MBusPeer hangingUpAfter(int number) {
        hangUpAfter = number;
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    /** What was asked, in hexadecimal. */
    List<String> requests() {
        return requests;
    }

    int connections() {
        return sockets.size();
    }

    private void serve() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                converse(socket);
            }
        } catch (IOException closed) {
            requests.add("closed");
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (byte[] request = in.readNBytes(SHORT_FRAME);
                    request.length == SHORT_FRAME;
                    request = in.readNBytes(SHORT_FRAME)) {
                requests.add(HexFormat.of().formatHex(request));
                serve(request, socket.getOutputStream());
                if (answers == hangUpAfter) {
                    return;
                }
            }
        } catch (IOException closed) {
            requests.add("hung up");
        }
    }

    private void serve(byte[] request, OutputStream out) throws IOException {
        if (echo) {
            send(request, out);
        }
        for (byte[] answer : held) {
            send(answer, out);
        }
        held.clear();
        Optional<byte[]> answer = slaves.stream()
                .flatMap(slave -> slave.answer(request[1] & 0xFF, request[2] & 0xFF).stream())
                .findFirst();
        if (answer.isPresent()) {
            number(answer.get(), out);
        }
    }

    private void number(byte[] answer, OutputStream out) throws IOException {
        answers++;
        if (late.contains(answers)) {
            held.add(answer);
        } else {
            send(faults.getOrDefault(answers, UnaryOperator.identity()).apply(answer), out);
        }
    }

    private void send(byte[] octets, OutputStream out) throws IOException {
        int step = split ? 1 : Math.max(1, octets.length);
        for (int from = 0; from < octets.length; from += step) {
            out.write(octets, from, step);
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
