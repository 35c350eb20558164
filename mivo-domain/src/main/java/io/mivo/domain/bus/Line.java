package io.mivo.domain.bus;

import java.time.Duration;
import java.util.Objects;

/**
 * A physical line as the one who speaks on it must know it.
 *
 * @param protocol what is spoken
 * @param transport how it is carried
 * @param timeout how long to wait for each answer; positive
 * @param retries how often a read without an answer is repeated; 0 to 10
 */
public record Line(Protocol protocol, Transport transport, Duration timeout, int retries) {
    /** How long to wait for an answer over a network, unless a site says otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(1);

    /** How often a read is repeated, unless a site says otherwise. */
    public static final int USUAL_RETRIES = 2;

    private static final int MOST_RETRIES = 10;
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(1);

    /** Refuses what cannot be, naming it. */
    public Line {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(transport, "transport");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a timeout must be positive, not " + timeout);
        }
        if (retries < 0 || retries > MOST_RETRIES) {
            throw new IllegalArgumentException("retries must be 0 to " + MOST_RETRIES + ", not " + retries);
        }
    }

    /** A line over TCP to {@code host:port}, with the usual patience. */
    public static Line overTcp(Protocol protocol, String peer) {
        return new Line(protocol, new Transport.Tcp(Endpoint.parse(peer)), USUAL_TIMEOUT, USUAL_RETRIES);
    }

    /** The same with another patience for each answer. */
    public Line withTimeout(Duration other) {
        return new Line(protocol, transport, other, retries);
    }

    /** The same for a device that was silent before: a short wait and no repeats. */
    public Line probing() {
        Duration wait = timeout.compareTo(LONGEST_PROBE) > 0 ? LONGEST_PROBE : timeout;
        return new Line(protocol, transport, wait, 0);
    }

    /** Names the physical line. */
    public String endpoint() {
        return transport.endpoint();
    }
}
