package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.frame.FrameProgress;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.application.port.driven.Ticker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a converter does for one master: cuts what comes into frames, and sends what leaves the line when it is time. For one thread. */
final class LineConversation {
    /** A pause of this length ends a frame that has begun. */
    private static final Duration LONGEST_GAP = Duration.ofMillis(200);

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final MeterLine line;
    private final ConverterPort port;
    private final Ticker ticker = Ticker.SYSTEM;
    private final List<Departure> departures = new ArrayList<>();
    private Octets pending = Octets.none();
    private long lastHeard;

    LineConversation(MeterLine line, ConverterPort port) {
        this.line = line;
        this.port = port;
    }

    /** Answers until the end of the stream. */
    void hold() throws IOException {
        Optional<Octets> received = Optional.of(Octets.none());
        while (received.isPresent()) {
            hear(received.get());
            sendDue();
            received = port.receive(patience());
        }
    }

    private void hear(Octets received) {
        long now = ticker.nanos();
        if (!received.isEmpty()) {
            lastHeard = now;
        } else if (now - lastHeard >= LONGEST_GAP.toNanos()) {
            pending = Octets.none();
        }
        pending = afterFrames(pending.followedBy(received), now);
    }

    /** Hands every whole frame to the line and gives back what is left. */
    private Octets afterFrames(Octets octets, long now) {
        Octets rest = octets;
        for (FrameProgress progress = FrameProgress.of(rest);
                !(progress instanceof FrameProgress.Incomplete);
                progress = FrameProgress.of(rest)) {
            int length = progress instanceof FrameProgress.Complete complete ? complete.length() : 1;
            departures.addAll(line.carry(rest.slice(0, length), now));
            rest = rest.from(length);
        }
        departures.sort(Comparator.comparingLong(departure -> departure.at() - now));
        return rest;
    }

    private void sendDue() throws IOException {
        while (!departures.isEmpty() && departures.get(0).at() - ticker.nanos() < NANOS_PER_MILLI / 2) {
            port.send(departures.remove(0).octets());
        }
    }

    /** Until the next departure, or until a frame that has begun is given up; at least a millisecond, for zero is without end. */
    private Duration patience() {
        if (!departures.isEmpty()) {
            long nanos = departures.get(0).at() - ticker.nanos();
            return Duration.ofMillis(Math.max(1, nanos / NANOS_PER_MILLI));
        }
        return pending.isEmpty() ? ConverterPort.WITHOUT_END : LONGEST_GAP;
    }
}
