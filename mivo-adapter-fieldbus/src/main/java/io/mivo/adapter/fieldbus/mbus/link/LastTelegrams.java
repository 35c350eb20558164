package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The telegrams that came over a line before, by which one that comes late, twice or in the place of another is known for
 * an old one: a meter counts what it sends in its access number. For one thread at a time.
 */
final class LastTelegrams {
    private static final int MOST = 256;

    private final Map<Octets, Long> heard = new LinkedHashMap<>();
    private final Map<String, Set<Octets>> told = new HashMap<>();
    private final Map<String, Set<Octets>> constant = new HashMap<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private final Set<String> sequential = new HashSet<>();
    private final Set<String> leaping = new HashSet<>();
    private final Set<Octets> sinceOpening = new HashSet<>();
    private long opening;

    /** A link is opened: what comes from now on should be new. */
    void open() {
        opening++;
        sinceOpening.clear();
    }

    /** A telegram came, whoever was asked; returns whether it is the first of its kind since the link was opened. */
    boolean hear(Frame.LongFrame telegram) {
        heard.putIfAbsent(telegram.encoded(), opening);
        if (heard.size() > MOST) {
            heard.remove(heard.keySet().iterator().next());
        }
        return sinceOpening.add(telegram.encoded());
    }

    /** Whether a telegram is just one that came before the link was opened, and not one that a meter sends each time. */
    boolean isOld(CalledMeter meter, Frame.LongFrame telegram) {
        Octets octets = telegram.encoded();
        boolean isHeard = heard.getOrDefault(octets, opening) < opening;
        return (isHeard || of(told, meter).contains(octets))
                && !of(constant, meter).contains(octets);
    }

    /** The telegrams of a readout, which was the first. */
    void note(CalledMeter meter, List<Frame.LongFrame> readout) {
        told.put(meter.name(), octets(readout));
    }

    /** How many telegrams the last whole readout of a meter had; 0 when there was none. */
    int whole(CalledMeter meter) {
        return wholes.getOrDefault(meter.name(), 0);
    }

    /** Takes note of a whole readout. */
    void noteWhole(CalledMeter meter, int telegrams) {
        wholes.put(meter.name(), telegrams);
    }

    /** Whether the access numbers of a meter are known to leap within a readout. */
    boolean leaps(CalledMeter meter) {
        return leaping.contains(meter.name());
    }

    /** Whether the access numbers of a meter were seen to follow one another through a whole readout. */
    boolean isSequential(CalledMeter meter) {
        return sequential.contains(meter.name());
    }

    /** Takes note of how the access numbers of a readout went. */
    void noteSequence(CalledMeter meter, boolean inSequence) {
        (inSequence ? sequential : leaping).add(meter.name());
    }

    /** The telegrams of a second readout: what is still old in it the meter sends each time. */
    void accept(CalledMeter meter, List<Frame.LongFrame> readout) {
        constant.put(meter.name(), octets(readout));
    }

    private static Set<Octets> octets(List<Frame.LongFrame> telegrams) {
        return telegrams.stream().map(Frame.LongFrame::encoded).collect(Collectors.toSet());
    }

    private static Set<Octets> of(Map<String, Set<Octets>> telegrams, CalledMeter meter) {
        return telegrams.getOrDefault(meter.name(), Set.of());
    }
}
