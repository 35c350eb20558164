package io.mivo.adapter.fieldbus.mbus.visit;

import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.link.CalledMeter;
import java.util.List;
import java.util.Optional;

/**
 * A change of a meter.
 *
 * @param controlInformation of the SND_UD that makes it
 * @param data what is sent
 * @param afterwards how the meter is called once it is made
 * @param mustBeFree where nobody else may answer before
 * @param check whether it shows in a readout
 */
record MeterChange(
        int controlInformation, Octets data, CalledMeter afterwards, Optional<CalledMeter> mustBeFree, Check check) {
    static final int DATA_SEND = 0x51;

    /** Looks for the change in a readout. */
    @FunctionalInterface
    interface Check {
        Finding of(List<Telegram> readout);
    }

    /**
     * What a readout says about the change.
     *
     * @param detail what the meter holds now
     */
    record Finding(boolean equal, String detail) {}

    /** Records that are written while the meter stays where it is. */
    static MeterChange ofData(Octets records, CalledMeter meter, Check check) {
        return new MeterChange(DATA_SEND, records, meter, Optional.empty(), check);
    }

    /** Records that give the meter another address. */
    static MeterChange ofAddress(Octets records, CalledMeter target, Check check) {
        return new MeterChange(DATA_SEND, records, target, Optional.of(target), check);
    }
}
