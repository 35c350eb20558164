package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.fault.Fault;
import io.mivo.adapter.fieldbus.simulator.fault.SeededFaults;
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
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Reads three counting meters through every fault; {@code -Dmivo.storm=10000} makes it a long one. */
class FaultStormTest {
    private static final int READS = Integer.getInteger("mivo.storm", 180);
    private static final Duration TIMEOUT = Duration.ofMillis(40);
    private static final int PERCENT = 8;
    private static final List<String> STORAGES = List.of("0403", "4403", "840103");

    private final AtomicInteger counter = new AtomicInteger(100);
    private final List<String> wrong = new ArrayList<>();
    private final TreeMap<String, Integer> results = new TreeMap<>();
    private final MBusDevices devices = new MBusDevices();
    private final List<DeviceAddress> addresses = List.of(
            new DeviceAddress.Primary(5),
            new DeviceAddress.Primary(6),
            SecondaryAddress.parse("1111111124400104"),
            SecondaryAddress.ofIdentification("22222222"));

    @Test
    void never_makes_a_wrong_value() throws IOException {
        MeterLine meters = MeterLine.with(meter(5, "11111111", 1), meter(6, "22222222", 3), meter(7, "33333333", 2));
        try (LocalServer server = MeterConverter.tcp(meters)) {
            Line line =
                    new Line(Protocol.MBUS, new Transport.Tcp(new Endpoint("127.0.0.1", server.port())), TIMEOUT, 2);
            int each = READS / (Fault.values().length + 1);
            for (Fault fault : Fault.values()) {
                meters.disturb(shortened(new SeededFaults(7).with(fault, 3 * PERCENT)));
                storm(line, each);
            }
            meters.disturb(shortened(SeededFaults.all(7, PERCENT).with(Fault.ECHO)));
            storm(line, each);

            meters.disturb(Disturbance.NONE);
            int before = counter.get();
            assertThat(wrong).isEmpty();
            assertThat(value(read(line, addresses.get(0)))).isGreaterThanOrEqualTo(before);
        }
        System.getLogger("storm").log(System.Logger.Level.INFO, "{0} reads: {1}", READS, results);
    }

    private static SeededFaults shortened(SeededFaults faults) {
        return faults.delayingUpTo(TIMEOUT.multipliedBy(3)).pausingUpTo(Duration.ofMillis(8));
    }

    private void storm(Line line, int reads) {
        for (int i = 0; i < reads; i++) {
            int before = counter.get();
            VisitOutcome outcome = read(line, addresses.get(i % addresses.size()));
            results.merge(outcome.getClass().getSimpleName(), 1, Integer::sum);
            if (outcome instanceof VisitOutcome.Answered answered) {
                judge(before, (RawAnswer.Telegrams) answered.answer(), i % addresses.size());
            }
        }
    }

    private void judge(int before, RawAnswer.Telegrams answer, int who) {
        int telegrams = who % 2 == 0 ? 1 : 3;
        boolean right = answer.complete() == (answer.frames().size() == telegrams)
                && answer.frames().size() <= telegrams;
        for (int i = 0; i < answer.frames().size() && right; i++) {
            String frame = answer.frames().get(i).toString();
            String head = (who % 2 == 0 ? "72111111112440" : "72222222222440") + "0104";
            int at = frame.indexOf(STORAGES.get(i), 38);
            right = frame.startsWith(head, 12)
                    && at == 38
                    && value(frame, at + STORAGES.get(i).length()) >= before;
        }
        if (!right) {
            wrong.add(who + " from " + before + " to " + counter.get() + ": " + answer);
        }
    }

    private VisitOutcome read(Line line, DeviceAddress address) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(10), Ticker.SYSTEM);
        return devices.visit(line, new Visit.ReadMeter(address), deadline);
    }

    private static int value(VisitOutcome outcome) {
        return value(
                ((RawAnswer.Telegrams) ((VisitOutcome.Answered) outcome).answer())
                        .frames()
                        .get(0)
                        .toString(),
                42);
    }

    private static int value(String frame, int at) {
        return Octets.ofHex(frame.substring(at, at + 8)).unsigned().intValueExact();
    }

    private SimulatedMeter meter(int address, String number, int telegrams) {
        return SimulatedMeter.at(address, new Nameplate(number, "PAD", 1, 4, 0), () -> readout(telegrams));
    }

    private List<Octets> readout(int telegrams) {
        int now = counter.incrementAndGet();
        List<Octets> records = new ArrayList<>();
        for (int i = 0; i < telegrams; i++) {
            Octets value = Octets.of(now, now >> 8, now >> 16, 0);
            Octets end = i < telegrams - 1 ? Octets.of(0x1F) : Octets.none();
            records.add(Octets.ofHex(STORAGES.get(i)).followedBy(value).followedBy(end));
        }
        return records;
    }
}
