package io.mivo.domain.bus;

import java.util.Objects;
import java.util.Optional;

/**
 * What a meter wants to be read otherwise than usual.
 *
 * @param baud its own speed on a serial line; empty for that of the line
 * @param reset what is sent before each readout; empty for nothing
 * @param maxTelegrams how many telegrams are asked for at most; 1 to 64
 * @param maxReadsPerDay how often it is read at most on one day, because its battery pays; 1 to 10000; empty for as often
 *     as anybody likes
 */
public record MeterHabits(
        Optional<Integer> baud, Optional<ApplicationReset> reset, int maxTelegrams, Optional<Integer> maxReadsPerDay) {
    /** How many telegrams a meter is asked for, unless a site says otherwise. */
    public static final int USUAL_TELEGRAMS = 16;

    /** Nothing unusual. */
    public static final MeterHabits USUAL = new MeterHabits(Optional.empty(), Optional.empty(), USUAL_TELEGRAMS);

    private static final int MOST_TELEGRAMS = 64;
    private static final int MOST_READS = 10_000;

    /** Refuses what cannot be, naming it. */
    public MeterHabits {
        Objects.requireNonNull(baud, "baud");
        Objects.requireNonNull(reset, "reset");
        if (maxTelegrams < 1 || maxTelegrams > MOST_TELEGRAMS) {
            throw new IllegalArgumentException("maxTelegrams must be 1 to 64, not " + maxTelegrams);
        }
        if (maxReadsPerDay.filter(reads -> reads < 1 || reads > MOST_READS).isPresent()) {
            throw new IllegalArgumentException("maxReadsPerDay must be 1 to 10000, not " + maxReadsPerDay.get());
        }
    }

    /** A meter that may be read as often as anybody likes. */
    public MeterHabits(Optional<Integer> baud, Optional<ApplicationReset> reset, int maxTelegrams) {
        this(baud, reset, maxTelegrams, Optional.empty());
    }

    /** The same for one read, which has no part in how many there are. */
    public MeterHabits forOneRead() {
        return new MeterHabits(baud, reset, maxTelegrams);
    }
}
