package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.application.port.driven.Ticker;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a master has written into a meter; it shows in every later readout. For one thread at a time. */
final class MeterMemory {
    private final Set<String> writable = new HashSet<>();
    private final Map<String, Octets> written = new HashMap<>();
    private MeterClock clock = new MeterClock(Ticker.SYSTEM);

    /** Lets a value be written; the header is that of its record in the readout. */
    void allow(String header) {
        writable.add(header.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    void tickBy(Ticker ticker) {
        clock = new MeterClock(ticker);
    }

    /** Whether a record may be written. */
    boolean takes(String header, Octets data) {
        return MeterClock.isMeantBy(header) ? clock.canBeSet(header, data) : writable.contains(header);
    }

    void write(String header, Octets data) {
        if (MeterClock.isMeantBy(header)) {
            clock.set(header, data);
        } else {
            written.put(header, data);
        }
    }

    /** The records of a readout with what was written in the place of what was there. */
    Octets shownIn(Octets records) {
        Octets shown = records;
        for (RecordSlot slot : RecordSlot.in(records)) {
            Optional<Octets> value = shown(slot.header());
            if (value.isPresent()) {
                shown = shown.slice(0, slot.from()).followedBy(value.get()).followedBy(shown.from(slot.to()));
            }
        }
        return shown;
    }

    private Optional<Octets> shown(String header) {
        return clock.shown(header).or(() -> Optional.ofNullable(written.get(header)));
    }
}
