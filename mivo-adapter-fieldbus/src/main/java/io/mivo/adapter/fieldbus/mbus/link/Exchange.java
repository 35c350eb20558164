package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.application.port.driven.Deadline;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** One request on a line and the wait for its answer. For one thread at a time. */
public final class Exchange {
    /** The standard allows no gap inside a frame; converters to TCP make gaps, and lost packets longer ones. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(500);

    private static final int BUFFER = 512;

    private final LineConnection connection;
    private final Deadline deadline;
    private Reception reception = new Reception();

    public Exchange(LineConnection connection, Deadline deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    /**
     * Sends a request and waits for its answer. Whatever else arrives is passed over: an echo of the request, the late
     * answer to an earlier one, the answer of another meter.
     *
     * @param wanted recognises the answer
     * @param patience how long to wait for its first octet; begins anew, once, when a late acknowledgement shows that
     *     the meter has just begun to listen
     */
    public Heard ask(Frame request, Predicate<Frame> wanted, Duration patience) throws IOException {
        if (deadline.hasPassed()) {
            return new Heard.Silence();
        }
        if (!connection.drain()) {
            throw new EOFException("the other side closed the connection");
        }
        reception = new Reception();
        connection.write(request.encoded().toByteArray());
        return new Listening(wanted, patience).heard();
    }

    /** Whether nothing else arrives for a while after an answer: so only one has answered. */
    public boolean isQuietFor(Duration moment) throws IOException {
        if (reception.isWithinFrame()) {
            return false;
        }
        try {
            receive(deadline.within(moment));
            return false;
        } catch (SocketTimeoutException quiet) {
            return true;
        }
    }

    private void receive(Deadline until) throws IOException {
        byte[] arrived = new byte[BUFFER];
        int count = connection.read(arrived, 0, until);
        reception.add(Octets.copyOf(Arrays.copyOf(arrived, count)));
    }

    private final class Listening {
        private final Predicate<Frame> wanted;
        private final Duration patience;
        private Deadline until;
        private boolean renewed;

        Listening(Predicate<Frame> wanted, Duration patience) {
            this.wanted = wanted;
            this.patience = patience;
            this.until = deadline.within(patience);
        }

        Heard heard() throws IOException {
            try {
                while (true) {
                    Optional<Frame> frame = reception.next();
                    if (frame.isEmpty()) {
                        receive(limit());
                    } else if (wanted.test(frame.get())) {
                        return new Heard.Answer(frame.get());
                    } else {
                        passOver(frame.get());
                    }
                }
            } catch (SocketTimeoutException quiet) {
                return reception.fault().<Heard>map(Heard.Noise::new).orElseGet(Heard.Silence::new);
            }
        }

        private Deadline limit() {
            Deadline gap = deadline.within(LONGEST_GAP);
            return reception.isWithinFrame() && gap.isAfter(until) ? gap : until;
        }

        private void passOver(Frame frame) {
            if (frame instanceof Frame.Acknowledgement && !renewed) {
                renewed = true;
                until = deadline.within(patience);
            }
        }
    }
}
