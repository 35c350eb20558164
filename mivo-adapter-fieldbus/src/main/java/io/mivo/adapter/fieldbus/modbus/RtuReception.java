package io.mivo.adapter.fieldbus.modbus;

import java.util.Arrays;
import java.util.Optional;

/**
 * What arrives on an RTU line, cut into frames by their own lengths and checks, however it was split on its way; what is
 * no frame is passed over octet by octet. For one thread at a time.
 */
final class RtuReception {
    private static final int LONGEST = 256;

    /** The shortest frame; less is no more than noise of drivers that switch. */
    private static final int SHORTEST = 5;

    private byte[] octets = new byte[0];
    private int at;
    private int noise;

    /** Takes octets in. */
    void add(byte[] arrived, int count) {
        byte[] rest = Arrays.copyOfRange(octets, at, octets.length + count);
        System.arraycopy(arrived, 0, rest, rest.length - count, count);
        octets = rest;
        at = 0;
    }

    /** The next whole frame, without its check. */
    Optional<ReplyFrame> next() {
        while (isWithinFrame()) {
            int length = RtuLength.of(octets, at, octets.length);
            boolean possible = length != RtuLength.NONE && length <= LONGEST;
            if (possible && length > octets.length - at) {
                return Optional.empty();
            }
            if (possible && Crc16.holds(octets, at, at + length)) {
                return Optional.of(taken(length));
            }
            passOver();
        }
        return Optional.empty();
    }

    /** The next whole frame when nothing more comes of what has begun: it was no frame then. */
    Optional<ReplyFrame> nextAfterGap() {
        Optional<ReplyFrame> frame = next();
        while (frame.isEmpty() && isWithinFrame()) {
            passOver();
            frame = next();
        }
        return frame;
    }

    private ReplyFrame taken(int length) {
        ReplyFrame frame = new ReplyFrame(Arrays.copyOfRange(octets, at, at + length - Crc16.SIZE));
        at += length;
        return frame;
    }

    private void passOver() {
        at++;
        noise++;
    }

    /** Takes out what it begins with. */
    void skip(int count) {
        at += count;
    }

    /** Whether it begins with all of these octets. */
    boolean beginsWith(byte[] other) {
        return size() >= other.length && Arrays.equals(octets, at, at + other.length, other, 0, other.length);
    }

    /** Whether it is the beginning of these octets, but not all of them. */
    boolean isBeginningOf(byte[] other) {
        return size() < other.length && Arrays.equals(octets, at, octets.length, other, 0, size());
    }

    /** How many octets wait. */
    int size() {
        return octets.length - at;
    }

    /** Whether a frame has begun, as it seems, and is not whole yet. */
    boolean isWithinFrame() {
        return at < octets.length;
    }

    /** Whether octets were passed over. */
    boolean isNoisy() {
        return noise > 0;
    }

    /** How many octets were passed over. */
    int lost() {
        return noise;
    }

    /** Whether as much was passed over as a frame needs. */
    boolean hasLostFrame() {
        return noise >= SHORTEST;
    }
}
