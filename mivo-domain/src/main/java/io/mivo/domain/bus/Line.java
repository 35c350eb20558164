package io.mivo.domain.bus;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A physical line as the one who speaks on it must know it: what is spoken, how it is carried, how long to wait.
 * The times of EN 13757-2 and of Modbus over serial line V1.02 follow from the speed of a serial line.
 */
public record Line(Protocol protocol, Transport transport, Patience patience) {
    /** How long to wait for an answer over a network, unless a site says otherwise. */
    public static final Duration USUAL_TIMEOUT = Duration.ofSeconds(1);

    /** How often a read is repeated, unless a site says otherwise. */
    public static final int USUAL_RETRIES = Patience.USUAL_RETRIES;

    /** Adapters on USB collect octets for up to 16 ms before they hand them over; three times that. */
    private static final Duration USUAL_SERIAL_SLACK = Duration.ofMillis(50);

    /** Gateways hold octets back for up to 50 ms, and a lost packet is sent again after 200 ms and more. */
    private static final Duration USUAL_NETWORK_SLACK = Duration.ofMillis(500);

    /** A meter begins to answer within 330 bit times and 50 ms, and its first octet takes another 11 bit times. */
    private static final int ANSWER_BITS = 330 + 11;

    private static final Duration ANSWER_TIME = Duration.ofMillis(50);
    /** Modbus gives a device no time for its answer; on serial lines a second is what masters commonly wait. */
    private static final Duration MODBUS_ANSWER_TIME = Duration.ofSeconds(1);

    private static final int OCTET_BITS = 11;
    private static final int GAP_BITS = 22;
    private static final int QUIET_BITS = 33;
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(1);

    /** Refuses what cannot be, naming it. */
    public Line {
        Objects.requireNonNull(patience, "patience");
        if (!transport.carries(protocol)) {
            throw new IllegalArgumentException(transport.endpoint() + " cannot carry " + protocol.word());
        }
        transport.settings().ifPresent(each -> each.requireFor(protocol));
    }

    /** A line with a time for each answer and a number of repeats. */
    public Line(Protocol protocol, Transport transport, Duration timeout, int retries) {
        this(protocol, transport, new Patience(Optional.of(timeout), Optional.empty(), retries));
    }

    /** A line over TCP to {@code host:port}, with the usual patience. */
    public static Line overTcp(Protocol protocol, String peer) {
        return new Line(protocol, new Transport.Tcp(Endpoint.parse(peer)), Patience.USUAL);
    }

    /** The same with another time for each answer. */
    public Line withTimeout(Duration other) {
        return new Line(protocol, transport, patience.withTimeout(other));
    }

    /** The same with another rest between requests. */
    public Line withPause(Duration other) {
        return new Line(protocol, transport, patience.withPause(other));
    }

    /** The same at the speed of a device that has its own; a network stays as it is. */
    public Line withBaud(int baud) {
        return new Line(protocol, transport.withBaud(baud), patience);
    }

    /** The same for a device that was silent before: a short wait, though long enough for a meter that answers, and no repeats. */
    public Line probing() {
        Duration longest = usualTimeout().compareTo(LONGEST_PROBE) > 0 ? usualTimeout() : LONGEST_PROBE;
        Patience once = patience.once();
        return new Line(protocol, transport, timeout().compareTo(longest) > 0 ? once.withTimeout(longest) : once);
    }

    /** Names the physical line. */
    public String endpoint() {
        return transport.endpoint();
    }

    /** Whether frames of Modbus RTU go over it: its units are 1 to 247, and 0 is a broadcast. */
    public boolean isRtu() {
        return protocol == Protocol.MODBUS && !(transport instanceof Transport.Tcp);
    }

    /** How often a read without an answer is repeated. */
    public int retries() {
        return patience.retries();
    }

    /**
     * How long to wait for the first octet of each answer. On a serial line it begins when the last octet of the request
     * has gone out, see {@link #sending(int)}; a meter may need all of it.
     */
    public Duration timeout() {
        return patience.timeout().orElseGet(this::usualTimeout);
    }

    private Duration usualTimeout() {
        return settings().map(each -> answerTime(each).plus(slack())).orElse(USUAL_TIMEOUT);
    }

    private Duration answerTime(SerialSettings settings) {
        return switch (protocol) {
            case MBUS -> settings.bits(ANSWER_BITS).plus(ANSWER_TIME);
            case MODBUS -> settings.bits(OCTET_BITS).plus(MODBUS_ANSWER_TIME);
        };
    }

    /** How long so many octets of a request are on their way; nothing on a network, where nobody can know. */
    public Duration sending(int octets) {
        return settings().map(each -> each.octets(octets)).orElse(Duration.ZERO);
    }

    /** How long to wait for the next octet within a frame. */
    public Duration gap() {
        return speed().bits(GAP_BITS).plus(slack());
    }

    /** How long a line must have been quiet, after a fault on it, before the next request. */
    public Duration quiet() {
        return speed().bits(QUIET_BITS);
    }

    /** How long it rests at least between the end of one request of Modbus and the next; zero unless a site says otherwise. */
    public Duration pause() {
        return patience.pause().orElse(Duration.ZERO);
    }

    private Duration slack() {
        return patience.slack().orElse(settings().isPresent() ? USUAL_SERIAL_SLACK : USUAL_NETWORK_SLACK);
    }

    /** Behind a gateway the usual speed is taken for granted. */
    private SerialSettings speed() {
        return settings().orElse(SerialSettings.usual(protocol));
    }

    private Optional<SerialSettings> settings() {
        return transport.settings();
    }
}
