package io.mivo.app.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a stream, one at a time, none of which takes more memory than the longest allowed. Not thread-safe. */
public final class BoundedLines {
    /** Characters of a line; a telegram takes 522, the rest is for spaces. */
    public static final int LONGEST = 8_192;

    private static final int END = -1;
    private static final int BUFFER = 65_536;

    private final BufferedReader reader;
    private final StringBuilder text = new StringBuilder();
    private int number;
    private long octets;

    /**
     * A line.
     *
     * @param number its place among all lines, from 1
     * @param text its first characters, at most the longest allowed
     * @param isTooLong whether it has more
     */
    public record Line(int number, String text, boolean isTooLong) {
        /** Whether there is anything to decode in it. */
        public boolean isMeant() {
            return !text.isBlank() && !text.strip().startsWith("#");
        }
    }

    /** Reads this stream, the bytes of which stand for themselves. */
    public BoundedLines(InputStream stream) {
        this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1), BUFFER);
    }

    /** The next line; empty at the end of the stream. */
    public Optional<Line> next() throws IOException {
        text.setLength(0);
        long before = octets;
        long length = 0;
        int character = read();
        while (character != END && character != '\n') {
            if (length++ < LONGEST) {
                text.append((char) character);
            }
            character = read();
        }
        return character == END && octets == before ? Optional.empty() : Optional.of(line(length));
    }

    private Line line(long length) {
        number++;
        return new Line(number, text.toString(), length > LONGEST);
    }

    private int read() throws IOException {
        int character = reader.read();
        octets += character == END ? 0 : 1;
        return character;
    }

    /** Whether reading on may have to wait. */
    public boolean isWaiting() throws IOException {
        return !reader.ready();
    }

    /** Bytes read so far. */
    public long octets() {
        return octets;
    }
}
