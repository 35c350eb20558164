package io.mivo.application.contract;

import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Visit;
import io.mivo.domain.bus.Line;
import java.io.Closeable;
import java.io.IOException;

/**
 * A line with devices on it, for tests.
 *
 * @param devices who talks to them
 * @param line a line of short patience
 * @param deadLine a line of the same kind that cannot be opened
 * @param visits whom to ask
 * @param ending ends the devices
 */
public record FieldBench(FieldDevices devices, Line line, Line deadLine, Visits visits, Closeable ending) {
    /**
     * Whom to ask.
     *
     * @param answering a read that is answered the same every time
     * @param silent a read that is never answered
     */
    public record Visits(Visit answering, Visit silent) {}

    Visit toAnsweringDevice() {
        return visits.answering();
    }

    Visit toSilentDevice() {
        return visits.silent();
    }

    void close() throws IOException {
        ending.close();
    }
}
