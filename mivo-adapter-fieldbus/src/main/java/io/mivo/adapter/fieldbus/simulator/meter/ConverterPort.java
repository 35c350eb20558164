package io.mivo.adapter.fieldbus.simulator.meter;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The master's side of a converter. For one thread. */
interface ConverterPort {
    /** Waits as long as it takes. */
    Duration WITHOUT_END = Duration.ZERO;

    /** What has come; no octets when nothing came in time, nothing at the end of the stream. */
    Optional<Octets> receive(Duration patience) throws IOException;

    /** Sends at once. */
    void send(Octets octets) throws IOException;
}
