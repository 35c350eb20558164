package io.mivo.adapter.fieldbus.simulator.wire;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.DatagramSocket;
import java.net.InetAddress;

/** A UDP socket on a free port of 127.0.0.1 that one daemon thread serves. */
public final class DatagramServer implements LocalServer {
    private static final System.Logger LOG = System.getLogger(DatagramServer.class.getName());
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final String name;
    private final Service service;
    private final DatagramSocket socket;

    /** What a server does with its socket. */
    @FunctionalInterface
    public interface Service {
        /** Answers until the socket is closed. */
        void serve(DatagramSocket socket) throws IOException;
    }

    private DatagramServer(String name, Service service) throws IOException {
        this.name = name;
        this.service = service;
        this.socket = new DatagramSocket(0, InetAddress.getByAddress(LOOPBACK));
    }

    /** Starts a server; its name is for the thread and the log. */
    public static DatagramServer open(String name, Service service) throws IOException {
        DatagramServer server = new DatagramServer(name, service);
        Thread thread = new Thread(server::serve, "simulated " + name);
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((each, fault) -> LOG.log(Level.ERROR, each.getName() + " failed", fault));
        thread.start();
        return server;
    }

    @Override
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        try {
            service.serve(socket);
        } catch (IOException ended) {
            LOG.log(socket.isClosed() ? Level.DEBUG : Level.ERROR, name + " hears no more: " + ended.getMessage());
        }
    }
}
