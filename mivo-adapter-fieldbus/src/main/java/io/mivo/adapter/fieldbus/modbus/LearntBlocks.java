package io.mivo.adapter.fieldbus.modbus;

import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the devices of a line taught by their refusals: in which blocks a visit can be read, and what is better left alone
 * for a while. A visit that wants other entries, or by other rules, is another visit. For one thread at a time.
 */
final class LearntBlocks {
    private static final int MOST_VISITS = 512;

    private final Ticker ticker;
    private final Map<Visit.ReadRegisters, Lesson> lessons = new LinkedHashMap<>();

    /**
     * What one visit taught.
     *
     * @param blocks what to ask for in turn
     * @param rests those of them that the device refused, though they cannot be cut
     */
    record Lesson(List<RegisterBlock> blocks, Map<RegisterBlock, Rest> rests) {
        Lesson {
            blocks = List.copyOf(blocks);
            rests = Map.copyOf(rests);
        }

        /** Where everything rests, the block that was refused the longest time ago: a device is asked for something always. */
        Optional<RegisterBlock> probe() {
            return rests.keySet().containsAll(blocks)
                    ? rests.entrySet().stream()
                            .min(Comparator.comparingLong(
                                    each -> each.getValue().nanos()))
                            .map(Map.Entry::getKey)
                    : Optional.empty();
        }
    }

    /**
     * How long a block is left alone: a minute at first, twice as long after each further refusal, an hour at most.
     *
     * @param refusals how often in a row the device refused it
     * @param nanos when that was last, by the ticker
     * @param why the last refusal
     */
    record Rest(int refusals, long nanos, String why) {
        private static final Duration FIRST = Duration.ofMinutes(1);
        private static final int MOST_DOUBLINGS = 6;

        private Duration pause() {
            return FIRST.multipliedBy(1L << Math.min(refusals - 1, MOST_DOUBLINGS));
        }
    }

    LearntBlocks(Ticker ticker) {
        this.ticker = ticker;
    }

    Optional<Lesson> of(Visit.ReadRegisters visit) {
        return Optional.ofNullable(lessons.get(visit));
    }

    /** Whether it is too early to ask for a refused block again. */
    boolean isEarly(Rest rest) {
        return Duration.ofNanos(ticker.nanos() - rest.nanos()).compareTo(rest.pause()) < 0;
    }

    /** One more refusal of a block. */
    Rest refused(Optional<Rest> before, String why) {
        return new Rest(before.map(Rest::refusals).orElse(0) + 1, ticker.nanos(), why);
    }

    /** Keeps a lesson; the oldest goes when there are too many. */
    void keep(Visit.ReadRegisters visit, List<RegisterBlock> blocks, Map<RegisterBlock, Rest> rests) {
        forget(visit);
        lessons.put(visit, new Lesson(blocks, new HashMap<>(rests)));
        if (lessons.size() > MOST_VISITS) {
            lessons.remove(lessons.keySet().iterator().next());
        }
    }

    /** The device lets itself be read as the rules say, as far as anybody knows. */
    void forget(Visit.ReadRegisters visit) {
        lessons.remove(visit);
    }
}
