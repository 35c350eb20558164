package io.mivo.domain.bus;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The speed of a serial line and the shape of its octets.
 *
 * @param baud bits in a second, one of {@link #BAUDS}
 * @param parity the check bit
 * @param dataBits 8: all that M-Bus knows
 * @param stopBits 1 or 2
 */
public record SerialSettings(int baud, Parity parity, int dataBits, int stopBits) {
    /** The speeds of M-Bus, EN 13757-2. */
    public static final List<Integer> BAUDS = List.of(300, 600, 1200, 2400, 4800, 9600, 19_200, 38_400);

    /** How M-Bus lines are set unless a site says otherwise: 2400 baud, 8 data bits, even parity, 1 stop bit. */
    public static final SerialSettings USUAL = new SerialSettings(2400, Parity.EVEN, 8, 1);

    private static final int OCTET = 8;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** Refuses what no M-Bus line can be, naming it. */
    public SerialSettings {
        Objects.requireNonNull(parity, "parity");
        if (!BAUDS.contains(baud)) {
            throw new IllegalArgumentException("baud must be one of " + listed() + ", not " + baud);
        }
        if (dataBits != OCTET) {
            throw new IllegalArgumentException("dataBits must be 8 for M-Bus, not " + dataBits);
        }
        if (stopBits < 1 || stopBits > 2) {
            throw new IllegalArgumentException("stopBits must be 1 or 2, not " + stopBits);
        }
    }

    /** The same at another speed. */
    public SerialSettings withBaud(int other) {
        return new SerialSettings(other, parity, dataBits, stopBits);
    }

    /** How long so many bits take, rounded up to whole nanoseconds. */
    public Duration bits(int count) {
        return Duration.ofNanos((count * NANOS + baud - 1) / baud);
    }

    /** How long so many octets take, each with its start, check and stop bits. */
    public Duration octets(int count) {
        int check = parity == Parity.NONE ? 0 : 1;
        return bits(count * (1 + dataBits + check + stopBits));
    }

    private static String listed() {
        return BAUDS.toString().replaceAll("[\\[\\]]", "");
    }
}
