package io.mivo.domain.bus;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The speed of a serial line and the shape of its octets.
 *
 * @param baud bits in a second, one of {@link #BAUDS} for M-Bus, one of {@link #MODBUS_BAUDS} for Modbus
 * @param parity the check bit
 * @param dataBits 8: all that M-Bus and Modbus RTU know
 * @param stopBits 1 or 2
 */
public record SerialSettings(int baud, Parity parity, int dataBits, int stopBits) {
    /** The speeds of M-Bus, EN 13757-2. */
    public static final List<Integer> BAUDS = List.of(300, 600, 1200, 2400, 4800, 9600, 19_200, 38_400);

    /** The speeds of Modbus RTU. */
    public static final List<Integer> MODBUS_BAUDS =
            List.of(300, 600, 1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 76_800, 115_200);

    /** How M-Bus lines are set unless a site says otherwise: 2400 baud, 8 data bits, even parity, 1 stop bit. */
    public static final SerialSettings USUAL = new SerialSettings(2400, Parity.EVEN, 8, 1);

    /** How Modbus lines are set unless a site says otherwise: 19 200 baud, 8 data bits, even parity, 1 stop bit. */
    public static final SerialSettings USUAL_OF_MODBUS = new SerialSettings(19_200, Parity.EVEN, 8, 1);

    private static final int OCTET = 8;
    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    /** Refuses what no line can be, naming it. */
    public SerialSettings {
        Objects.requireNonNull(parity, "parity");
        if (baud < 1) {
            throw new IllegalArgumentException("baud must be positive, not " + baud);
        }
        if (dataBits != OCTET) {
            throw new IllegalArgumentException("dataBits must be 8, not " + dataBits);
        }
        if (stopBits < 1 || stopBits > 2) {
            throw new IllegalArgumentException("stopBits must be 1 or 2, not " + stopBits);
        }
    }

    /** How the lines of a protocol are set unless a site says otherwise. */
    public static SerialSettings usual(Protocol protocol) {
        return switch (protocol) {
            case MBUS -> USUAL;
            case MODBUS -> USUAL_OF_MODBUS;
        };
    }

    /** Usual stop bits of a protocol: Modbus RTU has a second one in place of the check bit (serial line V1.02, 2.5.1). */
    public static int usualStopBits(Protocol protocol, Parity parity) {
        return protocol == Protocol.MODBUS && parity == Parity.NONE ? 2 : 1;
    }

    /** These settings, when a line of the protocol can have them. */
    public SerialSettings requireFor(Protocol protocol) {
        List<Integer> known = protocol == Protocol.MBUS ? BAUDS : MODBUS_BAUDS;
        if (!known.contains(baud)) {
            String listed = known.toString().replaceAll("[\\[\\]]", "");
            throw new IllegalArgumentException("baud must be one of " + listed + ", not " + baud);
        }
        return this;
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
}
