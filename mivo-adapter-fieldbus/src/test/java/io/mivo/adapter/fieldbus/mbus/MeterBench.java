package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.value.MeterType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A line of simulated meters behind a converter on TCP, and the master that visits them. */
final class MeterBench implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofMillis(200);

    private final MeterLine meters;
    private final LocalServer server;
    private final MBusDevices devices = new MBusDevices();
    private final int retries;

    MeterBench(int retries, SimulatedMeter... meters) throws IOException {
        this(retries, MeterLine.with(meters));
    }

    MeterBench(int retries, MeterLine meters) throws IOException {
        this.meters = meters;
        this.server = MeterConverter.tcp(meters);
        this.retries = retries;
    }

    /** A heat meter of PAD that tells one energy at each of some storages, one per telegram. */
    static SimulatedMeter meter(int address, String number, String maker, int... energies) {
        return SimulatedMeter.at(address, new Nameplate(number, maker, 1, 4, 0), () -> telegrams(energies));
    }

    /** A heat meter of PAD that counts one on with every readout; its first says this. */
    static SimulatedMeter counting(int address, String number, int first) {
        AtomicInteger next = new AtomicInteger(first);
        Nameplate nameplate = new Nameplate(number, "PAD", 1, 4, 0);
        return SimulatedMeter.at(address, nameplate, () -> telegrams(next.getAndIncrement()));
    }

    private static List<Octets> telegrams(int... energies) {
        String[] storages = {"04", "44", "8401"};
        Octets[] records = new Octets[energies.length];
        for (int i = 0; i < energies.length; i++) {
            Octets value = Octets.of(energies[i], energies[i] >> 8, energies[i] >> 16, energies[i] >> 24);
            Octets end = i < energies.length - 1 ? Octets.of(0x1F) : Octets.none();
            records[i] = Octets.ofHex(storages[i] + "03").followedBy(value).followedBy(end);
        }
        return List.of(records);
    }

    MeterLine meters() {
        return meters;
    }

    Line line() {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", server.port()));
        return new Line(Protocol.MBUS, transport, TIMEOUT, retries);
    }

    VisitOutcome visit(Visit visit) {
        return devices.visit(line(), visit, Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM));
    }

    /** The values of a readout, or what came instead. */
    String read(DeviceAddress address) {
        return shown(visit(new Visit.ReadMeter(address)));
    }

    static String shown(VisitOutcome outcome) {
        return outcome instanceof VisitOutcome.Answered answered
                ? new TelegramDecoding()
                                .decode(answered.answer(), DeviceProfile.WHATEVER_IT_SENDS, MeterType.OTHER)
                                .content()
                                .values()
                                .stream()
                                .map(value -> value.measured().text().orElse("?"))
                                .toList()
                                .toString()
                : outcome.getClass().getSimpleName();
    }

    void hangUp() {
        devices.leave(line());
    }

    @Override
    public void close() throws IOException {
        devices.leave(line());
        server.close();
    }
}
