package io.mivo.app.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Sends one request again and again over one connection, and looks no closer at answers than it must. */
final class Client implements AutoCloseable {
    private final Socket socket;
    private final InputStream answers;
    private final byte[] request;

    Client(String url, String head, String body) throws IOException {
        URI uri = URI.create(url);
        this.socket = new Socket(uri.getHost(), uri.getPort());
        socket.setTcpNoDelay(true);
        this.answers = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
        String text = "POST " + uri.getPath() + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\n" + head + "Content-Length: " + body.length() + "\r\n\r\n"
                + body;
        this.request = text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body of the answer. */
    String ask() throws IOException {
        socket.getOutputStream().write(request);
        String status = line();
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        String body = new String(answers.readNBytes(length), StandardCharsets.UTF_8);
        if (!status.contains(" 200")) {
            throw new IOException(status + " " + body);
        }
        return body;
    }

    /** How often it is answered in a second. */
    long askForASecond() throws IOException {
        long end = System.nanoTime() + 1_000_000_000L;
        long count = 0;
        while (System.nanoTime() < end) {
            ask();
            count++;
        }
        return count;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = answers.read(); each != '\n'; each = answers.read()) {
            if (each < 0) {
                throw new IOException("closed");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
