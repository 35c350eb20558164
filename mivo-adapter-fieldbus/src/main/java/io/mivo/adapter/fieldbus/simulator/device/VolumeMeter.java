package io.mivo.adapter.fieldbus.simulator.device;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.wire.DataBlock;
import java.time.Duration;
import java.util.List;

/** A meter for water or gas: its volume follows its flow. */
public final class VolumeMeter {
    private final long fabricationNumber;
    private final Course flow;

    /**
     * A meter.
     *
     * @param meanFlow in cubic metres per hour, at most 5
     */
    public VolumeMeter(String fabricationNumber, double meanFlow) {
        this.fabricationNumber = Long.parseLong(fabricationNumber);
        this.flow = Course.around(meanFlow)
                .swinging(meanFlow * 0.5, Duration.ofHours(24))
                .swinging(meanFlow * 0.2, Duration.ofMinutes(3))
                .swinging(meanFlow * 0.1, Duration.ofSeconds(19));
    }

    /** Its only telegram. */
    public List<Octets> readout(Moment now) {
        return List.of(new DataBlock()
                .number("0C 78", fabricationNumber)
                .number("04 12", (long) (10_000 * flow.total(now)))
                .number("02 3B", Math.round(1_000 * flow.at(now)))
                .dateTime("04 6D", now.local(), now.summerTime())
                .octets());
    }
}
