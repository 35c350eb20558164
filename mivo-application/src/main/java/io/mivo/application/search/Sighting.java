package io.mivo.application.search;

import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.reading.Octets;
import java.util.Arrays;

/**
 * A meter that seemed to answer alone.
 *
 * @param mask to what it answered
 * @param address who it is
 * @param telegram what it answered, a whole frame
 */
record Sighting(SecondaryAddress mask, SecondaryAddress address, Octets telegram) {
    /** Start, length, length, start, C, A, CI, then the identification and what follows (EN 13757-3). */
    private static final int HEADER = 7;

    private static final int LONG_HEADER = 8;
    private static final int ADDRESS_FIELD = 5;
    private static final int OCTET = 0xFF;

    /** The telegram without addresses and checksum: equal for meters that tell the same. */
    Octets contents() {
        byte[] bytes = telegram.toBytes();
        if (bytes.length > HEADER + LONG_HEADER + 2) {
            bytes[ADDRESS_FIELD] = 0;
            Arrays.fill(bytes, HEADER, HEADER + LONG_HEADER, (byte) 0);
            bytes[bytes.length - 2] = 0;
        }
        return Octets.of(bytes);
    }

    /** Whether a meter whose telegram is the same but for this much more in one octet could hide behind it. */
    boolean canHide(int more) {
        byte[] bytes = telegram.toBytes();
        int sum = bytes.length < 2 ? 0 : bytes[bytes.length - 2] & OCTET;
        return (sum + more & OCTET & sum) == sum;
    }
}
