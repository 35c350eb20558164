package io.mivo.adapter.fieldbus.simulator.fault;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Faults that come by chance, each with a likelihood of its own, the same from the same seed. For one line at a time. */
public final class SeededFaults implements Disturbance {
    private static final int ALWAYS = 100;
    private static final int MOST_PIECES = 5;

    private final Map<Fault, Integer> percent = new EnumMap<>(Fault.class);
    private final Random random;
    private final Damage damage;
    private Duration longestDelay = Duration.ofMillis(300);
    private Duration longestGap = Duration.ofMillis(15);

    /** No faults yet. */
    public SeededFaults(long seed) {
        this.random = new Random(seed);
        this.damage = new Damage(random);
    }

    /** All of them, each with this likelihood; the echo, which a converter gives always or never, stays off. */
    public static SeededFaults all(long seed, int percent) {
        SeededFaults faults = new SeededFaults(seed);
        for (Fault fault : Fault.values()) {
            faults.with(fault, fault == Fault.ECHO ? 0 : percent);
        }
        return faults;
    }

    /**
     * Switches a fault on.
     *
     * @param likelihood in percent, 0 to 100
     */
    public synchronized SeededFaults with(Fault fault, int likelihood) {
        percent.put(fault, likelihood);
        return this;
    }

    /** Switches a fault on for good. */
    public SeededFaults with(Fault fault) {
        return with(fault, ALWAYS);
    }

    /** Switches a fault off. */
    public SeededFaults without(Fault fault) {
        return with(fault, 0);
    }

    /** The longest delay of a late answer (inclusive). */
    public synchronized SeededFaults delayingUpTo(Duration longest) {
        longestDelay = longest;
        return this;
    }

    /** The longest gap in a split answer (inclusive). */
    public synchronized SeededFaults pausingUpTo(Duration longest) {
        longestGap = longest;
        return this;
    }

    @Override
    public synchronized boolean losesRequest() {
        return happens(Fault.REQUEST_LOST);
    }

    @Override
    public synchronized List<Burst> disturbed(Exchanged exchanged) {
        List<Burst> bursts = new ArrayList<>();
        if (happens(Fault.ECHO)) {
            bursts.add(Burst.now(exchanged.request()));
        }
        if (exchanged.isAnswered() && !happens(Fault.DROP)) {
            bursts.addAll(answered(exchanged));
        }
        return bursts;
    }

    private List<Burst> answered(Exchanged exchanged) {
        Octets octets = damaged(exchanged);
        Duration late = happens(Fault.DELAY) ? upTo(longestDelay) : Duration.ZERO;
        List<Burst> bursts = new ArrayList<>(pieces(octets, late));
        if (happens(Fault.DUPLICATE)) {
            bursts.addAll(pieces(octets, Duration.ZERO));
        }
        return bursts;
    }

    private Octets damaged(Exchanged exchanged) {
        Octets octets = exchanged.answer();
        if (happens(Fault.FOREIGN)) {
            octets = exchanged.foreign().get().orElse(octets);
        }
        if (happens(Fault.WRONG_LENGTH)) {
            octets = damage.ofLength(octets);
        }
        return happens(Fault.GARBLE) ? damage.ofBits(octets) : octets;
    }

    private List<Burst> pieces(Octets octets, Duration late) {
        List<Burst> pieces = new ArrayList<>();
        int count = happens(Fault.SPLIT) ? 2 + random.nextInt(MOST_PIECES - 1) : 1;
        int from = 0;
        for (int piece = 1; piece <= count; piece++) {
            int to = piece == count ? octets.size() : from + random.nextInt(octets.size() - from + 1);
            pieces.add(new Burst(piece == 1 ? late : upTo(longestGap), octets.slice(from, to)));
            from = to;
        }
        return pieces;
    }

    private Duration upTo(Duration longest) {
        return Duration.ofMillis(random.nextInt((int) longest.toMillis() + 1));
    }

    private boolean happens(Fault fault) {
        return random.nextInt(ALWAYS) < percent.getOrDefault(fault, 0);
    }
}
