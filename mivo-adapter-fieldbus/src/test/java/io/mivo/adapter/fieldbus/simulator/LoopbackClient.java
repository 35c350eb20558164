package io.mivo.adapter.fieldbus.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.HexFormat;

/** A client without any knowledge of a protocol. */
public final class LoopbackClient implements AutoCloseable {
    private static final int SILENCE_MILLIS = 300;
    private static final int GAP_MILLIS = 100;

    private final Socket socket;

    public LoopbackClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
    }

    /** What comes back until there is silence, in hexadecimal. */
    public String ask(String hex) throws IOException {
        send(hex);
        socket.setSoTimeout(SILENCE_MILLIS);
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                heard.write(octet);
                socket.setSoTimeout(GAP_MILLIS);
            }
        } catch (SocketTimeoutException silence) {
            return HexFormat.of().formatHex(heard.toByteArray());
        }
        return HexFormat.of().formatHex(heard.toByteArray()) + " and hung up";
    }

    public void send(String hex) throws IOException {
        socket.getOutputStream().write(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
