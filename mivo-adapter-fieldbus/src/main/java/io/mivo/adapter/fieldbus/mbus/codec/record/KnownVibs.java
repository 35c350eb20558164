package io.mivo.adapter.fieldbus.mbus.codec.record;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Blocks of value information met before, so that each is made once: what they mean follows from their bytes alone, and
 * the same few come in every telegram. Of bounded size, where a newcomer takes the place of another. Thread-safe without
 * a lock: an entry is unchangeable, so whoever sees it sees all of it, and who does not see it yet makes an equal one.
 */
final class KnownVibs {
    private static final int PLACE_BITS = 12;
    private static final int LONGEST = Long.BYTES;

    /** Spreads numbers over places (Fibonacci hashing: 2^64 divided by the golden ratio). */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Entry[] entries = new Entry[1 << PLACE_BITS];
    private final Function<Octets, Vib> maker;

    /** Makes those that are missing. */
    KnownVibs(Function<Octets, Vib> maker) {
        this.maker = maker;
    }

    /** A block by its bytes as one number; no block begins with the whole of another, so that each has its own. */
    private record Entry(long bytes, Vib vib) {}

    /** The block of these bytes. */
    Vib of(Octets octets) {
        return octets.size() > LONGEST ? maker.apply(octets) : kept(octets.unsignedLong(), octets);
    }

    private Vib kept(long bytes, Octets octets) {
        int place = (int) ((bytes * SPREAD) >>> (Long.SIZE - PLACE_BITS));
        return Optional.ofNullable(entries[place])
                .filter(entry -> entry.bytes() == bytes)
                .map(Entry::vib)
                .orElseGet(() -> made(new Entry(bytes, maker.apply(Octets.copyOf(octets.toByteArray()))), place));
    }

    private Vib made(Entry entry, int place) {
        entries[place] = entry;
        return entry.vib();
    }
}
