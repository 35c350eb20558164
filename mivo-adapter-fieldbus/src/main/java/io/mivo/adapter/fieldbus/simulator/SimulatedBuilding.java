package io.mivo.adapter.fieldbus.simulator;

import io.mivo.adapter.fieldbus.simulator.device.Moment;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.adapter.fieldbus.simulator.wire.LoopbackServer;
import io.mivo.adapter.fieldbus.simulator.wire.UnitGateway;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/** A building whose meters and devices answer on free ports of 127.0.0.1, on daemon threads, with values that move with a clock. */
public final class SimulatedBuilding implements AutoCloseable {
    private final LocalServer meters;
    private final LocalServer power;
    private final LocalServer climate;

    private SimulatedBuilding(LocalServer meters, LocalServer power, LocalServer climate) {
        this.meters = meters;
        this.power = power;
        this.climate = climate;
    }

    /**
     * Starts all its devices.
     *
     * @param clock that its values follow
     * @throws IOException if a port cannot be opened; nothing is left open then
     */
    public static SimulatedBuilding open(Clock clock) throws IOException {
        Supplier<Moment> now = () -> Moment.now(clock);
        Deque<LocalServer> opened = new ArrayDeque<>();
        try {
            opened.add(MeterConverter.tcp(MeterLine.of(Inhabitants.meters(now))));
            opened.add(LoopbackServer.open("Modbus power", new UnitGateway(Inhabitants.power(now))));
            opened.add(LoopbackServer.open("Modbus climate", new UnitGateway(Inhabitants.climate(now))));
            return new SimulatedBuilding(opened.remove(), opened.remove(), opened.remove());
        } finally {
            opened.forEach(LocalServer::close);
        }
    }

    /** The M-Bus TCP converter: meters at addresses 1 to 7 and 9; at 8, which the site file names, nobody answers. */
    public int mbusPort() {
        return meters.port();
    }

    /** The Modbus TCP server of the electricity: the main meter is unit 1, the inverter unit 3. */
    public int powerPort() {
        return power.port();
    }

    /** The Modbus TCP server of the air: the air-handling unit is unit 2, the room sensor unit 4. */
    public int climatePort() {
        return climate.port();
    }

    /** The site file that describes the building, YAML. */
    public String siteFile() {
        return SiteText.of(mbusPort(), powerPort(), climatePort());
    }

    /** Stops all devices. */
    @Override
    public void close() {
        meters.close();
        power.close();
        climate.close();
    }
}
