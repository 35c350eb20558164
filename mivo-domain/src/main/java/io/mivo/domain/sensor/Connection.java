package io.mivo.domain.sensor;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.MeterHabits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a sensor answers.
 *
 * @param bus on which bus
 * @param address where on it
 * @param timeout how long to wait for its answers; empty for the bus's own
 * @param habits how an M-Bus meter wants to be read
 * @param pause how long a Modbus device is left in peace before and after each request; empty for the bus's own
 */
public record Connection(
        BusId bus, DeviceAddress address, Optional<Duration> timeout, MeterHabits habits, Optional<Duration> pause) {
    /** Refuses absent parts and a timeout that is not positive. */
    public Connection {
        Objects.requireNonNull(bus, "bus");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(habits, "habits");
        Objects.requireNonNull(pause, "pause");
        if (timeout.filter(each -> each.isNegative() || each.isZero()).isPresent()) {
            throw new IllegalArgumentException("a timeout must be positive, not " + timeout.get());
        }
    }

    /** A device that needs no rest of its own. */
    public Connection(BusId bus, DeviceAddress address, Optional<Duration> timeout, MeterHabits habits) {
        this(bus, address, timeout, habits, Optional.empty());
    }

    /** A device that wants nothing unusual. */
    public Connection(BusId bus, DeviceAddress address, Optional<Duration> timeout) {
        this(bus, address, timeout, MeterHabits.USUAL);
    }

    /** A device on a bus, with the patience of the bus. */
    public static Connection over(Bus bus, DeviceAddress address) {
        return new Connection(bus.id(), address, Optional.empty());
    }

    /** Names the device: its bus and its address there. */
    public String device() {
        return bus + " " + address;
    }

    /** Whether both lead to the same device, as far as anybody can tell: same bus, same address. */
    public boolean isToSameDeviceAs(Connection other) {
        return bus.equals(other.bus) && address.equals(other.address);
    }
}
