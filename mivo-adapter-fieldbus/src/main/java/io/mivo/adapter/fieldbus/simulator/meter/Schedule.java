package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Burst;
import io.mivo.adapter.fieldbus.simulator.meter.Pacing.Pace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When what leaves a line: a paced one carries one exchange after the other. For one thread at a time. */
final class Schedule {
    private Optional<Long> freeAt = Optional.empty();

    List<Departure> departures(Octets request, List<Burst> bursts, Optional<Pace> pace, long now) {
        return pace.map(each -> paced(request, bursts, each, now)).orElseGet(() -> unpaced(bursts, now));
    }

    private static List<Departure> unpaced(List<Burst> bursts, long now) {
        List<Departure> departures = new ArrayList<>();
        long at = now;
        for (Burst burst : bursts) {
            at += burst.after().toNanos();
            departures.add(new Departure(at, burst.octets()));
        }
        return departures;
    }

    private List<Departure> paced(Octets request, List<Burst> bursts, Pace pace, long now) {
        List<Departure> departures = new ArrayList<>();
        long begun = freeAt.filter(free -> free - now > 0).orElse(now);
        long at = begun + nanos(request, pace);
        boolean begins = true;
        for (Burst burst : bursts) {
            boolean isEcho = burst.octets().equals(request);
            at += burst.after().toNanos();
            at += begins && !isEcho ? pace.answerDelay().toNanos() : 0;
            begins = begins && isEcho;
            at = carried(burst.octets(), pace, isEcho ? begun : at, departures);
        }
        freeAt = Optional.of(at);
        return departures;
    }

    /** Each piece departs when its last octet has been on the line. */
    private static long carried(Octets octets, Pace pace, long from, List<Departure> departures) {
        long at = from;
        for (int begin = 0; begin < octets.size(); begin += pace.octetsPerBurst()) {
            Octets piece = octets.slice(begin, Math.min(octets.size(), begin + pace.octetsPerBurst()));
            at += nanos(piece, pace);
            departures.add(new Departure(at, piece));
        }
        return at;
    }

    private static long nanos(Octets octets, Pace pace) {
        return Pacing.onLine(octets, pace.baud()).toNanos();
    }
}
