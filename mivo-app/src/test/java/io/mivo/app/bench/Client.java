package io.mivo.app.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends one request again and again over one connection, and looks no closer at answers than it must. */
final class Client implements AutoCloseable {
    private final Socket socket;
    private final byte[] buffer = new byte[256 * 1024];
    private final byte[] request;
    private int filled;

    Client(String url, String head, String body) throws IOException {
        URI uri = URI.create(url);
        this.socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        String text = "POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\n" + head + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
        this.request = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body of the answer. */
    String ask() throws IOException {
        int end = answer();
        return new String(buffer, end, filled - end, StandardCharsets.UTF_8);
    }

    /** Sends the request and takes the whole answer into the buffer; where its body begins. */
    private int answer() throws IOException {
        socket.getOutputStream().write(request);
        filled = 0;
        int head = -1;
        while (head < 0) {
            fill();
            head = endOfHead();
        }
        String told = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        int whole = head + length(told);
        while (filled < whole) {
            fill();
        }
        if (!told.startsWith("HTTP/1.1 200")) {
            throw new IOException(told + new String(buffer, head, filled - head, StandardCharsets.UTF_8));
        }
        return head;
    }

    private void fill() throws IOException {
        int read = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new IOException("closed");
        }
        filled += read;
    }

    private int endOfHead() {
        for (int index = 3; index < filled; index++) {
            if (buffer[index] == '\n' && buffer[index - 2] == '\n') {
                return index + 1;
            }
        }
        return -1;
    }

    private static int length(String head) {
        int name = head.indexOf("Content-Length: ");
        int begin = name + "Content-Length: ".length();
        return Integer.parseInt(head.substring(begin, head.indexOf('\r', begin)));
    }

    /** How many times in a second it is answered, asked for a while. */
    double askFor(Duration time) throws IOException {
        long begun = System.nanoTime();
        long count = 0;
        while (System.nanoTime() - begun < time.toNanos()) {
            answer();
            count++;
        }
        return count * 1e9 / (System.nanoTime() - begun);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
