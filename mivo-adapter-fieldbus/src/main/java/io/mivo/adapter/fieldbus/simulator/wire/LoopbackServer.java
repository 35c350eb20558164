package io.mivo.adapter.fieldbus.simulator.wire;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP server on a free port of 127.0.0.1 that holds one conversation per connection, each on a daemon thread of its own. */
public final class LoopbackServer implements LocalServer {
    private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 50;

    private final String name;
    private final Conversation conversation;
    private final ServerSocket listening;
    private final Set<Socket> connected = ConcurrentHashMap.newKeySet();

    /** What a server does with a connection, until the peer leaves. Held by many threads at once. */
    @FunctionalInterface
    public interface Conversation {
        /** Answers until the end of the stream. */
        void hold(Socket socket) throws IOException;
    }

    private LoopbackServer(String name, Conversation conversation) throws IOException {
        this.name = name;
        this.conversation = conversation;
        this.listening = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK));
    }

    /** Starts a server; its name is for threads and the log. */
    public static LoopbackServer open(String name, Conversation conversation) throws IOException {
        LoopbackServer server = new LoopbackServer(name, conversation);
        server.start(server::accept);
        return server;
    }

    @Override
    public int port() {
        return listening.getLocalPort();
    }

    @Override
    public void hangUp() {
        connected.forEach(this::close);
    }

    /** Stops listening and hangs up on everybody. */
    @Override
    public void close() {
        close(listening);
        hangUp();
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "simulated " + name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((each, fault) -> LOG.log(Level.ERROR, each.getName() + " failed", fault));
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connected.add(socket);
                start(() -> converse(socket));
            }
        } catch (IOException ended) {
            LOG.log(listening.isClosed() ? Level.DEBUG : Level.ERROR, name + " listens no more: " + ended.getMessage());
        }
    }

    private void converse(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            conversation.hold(socket);
        } catch (IOException ended) {
            LOG.log(Level.DEBUG, name + " lost a connection: " + ended.getMessage());
        } finally {
            connected.remove(socket);
        }
    }

    private void close(Closeable each) {
        try {
            each.close();
        } catch (IOException already) {
            LOG.log(Level.DEBUG, name + " could not close: " + already.getMessage());
        }
    }
}
