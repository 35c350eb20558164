package io.mivo.application.port.driving;

import io.mivo.domain.access.Caller;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.ValueCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists the sensors that are enabled, hold a seat of a license valid now, and may be seen by the caller. */
public interface ListActiveSensors {
    /**
     * The sensors by uid.
     *
     * @throws io.mivo.domain.refusal.RefusedException NOT_PERMITTED, or MALFORMED for a limit below 1
     */
    Page list(Caller caller, Request request);

    /**
     * Which part of the list.
     *
     * @param limit at most so many; empty for all
     * @param after only uids after this one
     */
    record Request(Optional<Integer> limit, Optional<SensorUid> after) {
        /** The whole list. */
        public static final Request ALL = new Request(Optional.empty(), Optional.empty());
    }

    /**
     * A part of the list.
     *
     * @param sensors by uid
     * @param next where the following part begins; empty at the end
     */
    record Page(List<ActiveSensor> sensors, Optional<SensorUid> next) {
        /** Copies in. */
        public Page {
            sensors = List.copyOf(sensors);
        }
    }

    /**
     * A sensor that may be read.
     *
     * @param sensor which
     * @param protocol what its bus speaks
     * @param lastReadingAt its last reading with values
     * @param values what it offers
     */
    record ActiveSensor(Sensor sensor, Protocol protocol, Optional<Instant> lastReadingAt, List<OfferedValue> values) {
        /** Copies in. */
        public ActiveSensor {
            values = List.copyOf(values);
        }
    }

    /**
     * A value that may be read, and perhaps written.
     *
     * @param code its code
     * @param unit its unit; empty for what has none
     * @param write what may be written; empty when nothing may
     * @param isSwitch whether the profile says that it is either on or off
     */
    record OfferedValue(ValueCode code, Optional<Unit> unit, Optional<WriteRule> write, boolean isSwitch) {
        /** One that may be any number, as far as the profile says. */
        public OfferedValue(ValueCode code, Optional<Unit> unit, Optional<WriteRule> write) {
            this(code, unit, write, false);
        }
    }
}
