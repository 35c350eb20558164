package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.line.LineConnection;
import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.application.port.driven.Deadline;
import io.mivo.domain.bus.Line;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** One request on a line and the wait for its answer. For one thread at a time. */
public final class Exchange {
    private static final int BUFFER = 512;
    /** So many time-outs after a request its answer is not expected any more. */
    private static final int LATE = 4;

    private static final Duration AN_INSTANT = Duration.ofMillis(1);

    private final Wire wire;
    private final LineConnection connection;
    private final Line line;
    private final Deadline deadline;
    private Reception reception = new Reception();
    private Duration answeredAfter = Duration.ZERO;

    public Exchange(Wire wire, Line line, Deadline deadline) {
        this.wire = wire;
        this.connection = wire.connection();
        this.line = line;
        this.deadline = deadline;
    }

    /** Speaks at the speed of this line from now on; this one is to be used no more. */
    public Exchange tunedTo(Line other) throws IOException {
        wire.tune(other);
        return new Exchange(wire, other, deadline);
    }

    /**
     * Sends the request that opens a link, as soon as nothing can come any more that was meant for an earlier request: a
     * late acknowledgement or telegram looks just like a new one.
     */
    public Heard open(Frame request, Predicate<Frame> wanted, Duration patience) throws IOException {
        reception = new Reception();
        while (wire.isOwed() && !deadline.hasPassed()) {
            try {
                receive(deadline.within(wire.settled().remaining()));
                takeLate();
            } catch (SocketTimeoutException quiet) {
                break;
            }
        }
        wire.forgive();
        wire.last().open();
        return ask(request, wanted, patience);
    }

    /**
     * Sends a selection at once and waits for its acknowledgement only as long as this line was seen to need; where that is
     * not known, with the patience of the line.
     */
    public Heard hurry(Frame selection) throws IOException {
        wire.forgive();
        wire.last().open();
        Duration sending = line.sending(selection.encoded().size());
        Duration full = sending.plus(line.timeout());
        Duration patience = wire.haste().patience(full);
        Heard heard = ask(selection, Answers::isAcknowledgement, patience.minus(sending));
        if (heard instanceof Heard.Silence) {
            wire.haste().unanswered(patience, full);
        }
        return heard;
    }

    /** How long the last answer took. */
    Duration answeredAfter() {
        return answeredAfter;
    }

    /** How far a search may hurry. */
    Haste haste() {
        return wire.haste();
    }

    /** Waits until nothing comes any more for hurried questions. */
    public void hush() throws IOException {
        Deadline end = wire.haste().hush();
        while (!end.hasPassed() && !deadline.hasPassed()) {
            watch(end.remaining());
        }
    }

    /** What is there before anything was asked answers an earlier question. */
    private void watch(Duration moment) throws IOException {
        if (!isQuietFor(moment)) {
            wire.haste().stray();
        }
        reception = new Reception();
    }

    /** What each meter sent last on this line. */
    LastTelegrams last() {
        return wire.last();
    }

    private void takeLate() {
        for (Optional<Frame> late = reception.next(); late.isPresent(); late = reception.next()) {
            came(late.get());
        }
    }

    private void came(Frame frame) {
        if (!frame.isFromMaster()) {
            wire.answer(frame, line.timeout().multipliedBy(LATE));
        }
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
        if (wire.haste().isOpen()) {
            watch(AN_INSTANT);
        }
        if (!connection.drain()) {
            throw new EOFException("the other side closed the connection");
        }
        reception = new Reception();
        Octets octets = request.encoded();
        Duration sending = line.sending(octets.size());
        wire.request(Answers.areData(request), sending.plus(line.timeout().multipliedBy(LATE)));
        long sent = wire.now();
        connection.write(octets.toByteArray());
        Heard heard = new Listening(wanted, sending.plus(patience)).heard();
        answeredAfter = Duration.ofNanos(wire.now() - sent);
        return heard instanceof Heard.Noise ? calmed(heard) : heard;
    }

    /** After a fault the line has to be quiet for 33 bit times before the next request (EN 13757-2). */
    private Heard calmed(Heard noise) throws IOException {
        Deadline latest = deadline.within(line.timeout());
        while (!latest.hasPassed() && !isQuietFor(line.quiet())) {
            reception = new Reception();
        }
        return noise;
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
                        continue;
                    }
                    came(frame.get());
                    if (wanted.test(frame.get())) {
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
            Deadline gap = deadline.within(line.gap());
            return reception.isWithinFrame() && gap.isAfter(until) ? gap : until;
        }

        private void passOver(Frame frame) {
            if (frame instanceof Frame.Acknowledgement) {
                wire.haste().stray();
                until = renewed ? until : deadline.within(patience);
                renewed = true;
            }
        }
    }
}
