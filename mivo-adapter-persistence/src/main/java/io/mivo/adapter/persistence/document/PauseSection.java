package io.mivo.adapter.persistence.document;

import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import java.time.Duration;
import java.util.Optional;

/** The rest between two requests of Modbus, as a site file declares it with a bus or a sensor. */
final class PauseSection {
    private static final String KEY = "pause";

    private PauseSection() {}

    static Optional<Duration> read(Entry entry, Optional<Protocol> protocol) {
        if (protocol.equals(Optional.of(Protocol.MBUS)) && entry.has(KEY)) {
            entry.fault(KEY, "'pause' is for Modbus only: the pauses of M-Bus follow from its speed");
        }
        return entry.value(KEY, PauseSection::pause);
    }

    private static Duration pause(String text) {
        Duration pause = Words.duration(text);
        if (pause.compareTo(Patience.LONGEST_PAUSE) > 0) {
            throw new IllegalArgumentException("a pause must be at most " + Patience.LONGEST_PAUSE + ", not " + text);
        }
        return pause;
    }
}
