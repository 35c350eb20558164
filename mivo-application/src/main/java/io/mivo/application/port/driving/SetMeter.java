package io.mivo.application.port.driving;

import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.sensor.SensorUid;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Sets something about an M-Bus meter itself. For administrators, as {@link ApplySite} is: who may ask is decided where
 * people come in.
 */
public interface SetMeter {
    /** How long it usually may take: two questions before, the setting, and a readout after it. */
    Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

    /**
     * Sets a meter on a line that may be of no site; blocks until it is done. The meter is asked first who it is, a new
     * address must be free, and the setting goes out once.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when it is no M-Bus line or a timeout out of range; nothing
     *     was sent
     */
    Answer set(Line line, Request request);

    /**
     * Sets a meter on a bus of the site.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when there is no such bus; else as for a line
     */
    Answer set(BusId bus, Request request);

    /**
     * What is to be set.
     *
     * @param address where the meter answers now
     * @param setting what it shall hold
     * @param timeout how long the caller waits, with the queue
     */
    record Request(DeviceAddress address, MeterSetting setting, Duration timeout) {}

    /**
     * What came of it.
     *
     * @param result in one word
     * @param detail in a sentence without its full stop: what the meter holds now, or what went wrong
     * @param before the meter as it was; empty when it did not answer
     * @param outdated the sensors of the site that do not lead to this meter any more: their site must be changed
     */
    record Answer(Result result, String detail, Optional<Before> before, List<SensorUid> outdated) {
        /** Copies in. */
        public Answer {
            outdated = List.copyOf(outdated);
        }
    }

    /**
     * A meter before it was set.
     *
     * @param meter who it was
     * @param clock the time of its clock, local and without a zone, where its first telegram tells it
     */
    record Before(FoundMeter meter, Optional<LocalDateTime> clock) {}

    /** What came of it in one word. */
    enum Result {
        /** The meter holds it. */
        SET,
        /** The meter took it and holds something else. */
        MISMATCH,
        /** The meter took it, and nothing can be seen of it afterwards. */
        SENT,
        /** It went out and no answer came: the meter may hold it. */
        UNCONFIRMED,
        /** Nobody answers at that address; surely nothing was set. */
        NO_ANSWER,
        /** Nothing was sent: several meters answer, or what is wanted is taken. */
        REFUSED,
        /** The meter said no. */
        DEVICE_ERROR,
        /** The line cannot be used. */
        BUS_UNAVAILABLE,
        /** The queue outlasted the timeout; nothing was sent. */
        BUS_BUSY
    }
}
