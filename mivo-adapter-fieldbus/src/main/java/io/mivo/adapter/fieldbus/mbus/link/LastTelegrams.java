package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.util.HashMap;
import java.util.Map;

/** The last telegram of each meter on a line, by which a repeat is known for one. For one thread at a time. */
final class LastTelegrams {
    /**
     * What a meter sent last.
     *
     * @param constant whether it sent the same after its link was surely reset: then that is how it is
     */
    private record Last(Octets telegram, boolean constant) {}

    private final Map<String, Last> byMeter = new HashMap<>();

    /** Whether a first telegram is the last one of the readout before, access number and all. */
    boolean isRepeat(CalledMeter meter, Frame telegram) {
        Last last = byMeter.get(meter.name());
        return last != null && !last.constant() && last.telegram().equals(telegram.encoded());
    }

    /** The meter was opened anew and still says the same. */
    void accept(CalledMeter meter, Frame telegram) {
        byMeter.put(meter.name(), new Last(telegram.encoded(), true));
    }

    /** Takes note of a telegram. */
    void note(CalledMeter meter, Frame telegram) {
        Last now = new Last(telegram.encoded(), false);
        byMeter.merge(meter.name(), now, (last, next) -> last.telegram().equals(next.telegram()) ? last : next);
    }
}
