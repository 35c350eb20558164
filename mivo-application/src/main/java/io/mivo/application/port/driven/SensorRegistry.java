package io.mivo.application.port.driven;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.MivoUnit;
import java.util.List;
import java.util.Optional;

/** The installation with its buses and sensors as they are now. Safe for use by many threads. */
public interface SensorRegistry {
    /** The installation; one is there from the first start. */
    MivoUnit unit();

    /** All buses, by id. */
    List<Bus> buses();

    /** One bus. */
    Optional<Bus> bus(BusId id);

    /** All sensors with the licenses of their seats, by uid. */
    List<Sensor> sensors();

    /** All sensors in the order in which they were created; freed seats go to those that wait in this order. */
    List<SensorUid> sensorsByCreation();

    /**
     * A number that is another one after every change of buses or sensors, whoever made it; cheap to ask. What a reading
     * or a license changes does not count.
     */
    long version();

    /** One sensor with the license of its seat. */
    Optional<Sensor> sensor(SensorUid uid);
}
