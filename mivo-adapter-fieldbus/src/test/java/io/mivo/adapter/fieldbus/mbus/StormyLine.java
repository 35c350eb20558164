package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.port.driven.AnswerDecoding.Decoded;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.value.MeterType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A disturbed line of three meters that is read again and again. Each readout of any of them tells a number that none told
 * before, three times over where it has three telegrams; so a value that is stale, mixed or another meter's is known.
 */
final class StormyLine implements AutoCloseable {
    static final Duration TIMEOUT = Duration.ofMillis(80);
    private static final Duration SLACK = Duration.ofMillis(40);
    private static final List<String> STORAGES = List.of("0403", "4403", "840103");
    private static final List<String> CODES = List.of("HeatEnergy", "HeatEnergy.S1", "HeatEnergy.S2");

    /** Whom to read, and how many telegrams he has. */
    private record Asked(DeviceAddress address, int telegrams) {}

    private static final List<Asked> ASKED = List.of(
            new Asked(new DeviceAddress.Primary(5), 1),
            new Asked(new DeviceAddress.Primary(6), 3),
            new Asked(SecondaryAddress.parse("1111111124400104"), 1),
            new Asked(SecondaryAddress.ofIdentification("22222222"), 3));

    private final String name;
    private final int connections;
    private final MeterLine meters =
            MeterLine.with(meter(5, "11111111", 1), meter(6, "22222222", 3), meter(7, "33333333", 2));
    private final LocalServer server = MeterConverter.tcp(meters);
    private final MBusDevices devices = new MBusDevices();
    private final Line line = new Line(
            Protocol.MBUS,
            new Transport.Tcp(new Endpoint("127.0.0.1", server.port())),
            new Patience(Optional.of(TIMEOUT), Optional.of(SLACK), 2));
    private final Map<String, Integer> results = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int told = 100;

    /**
     * A line that is disturbed from now on.
     *
     * @param connections after so many reads a new connection is opened
     */
    StormyLine(String name, Disturbance disturbance, int connections) throws IOException {
        this.name = name;
        this.connections = connections;
        meters.disturb(disturbance);
    }

    /** Reads so many times; then nothing goes wrong any more, and everybody has to answer. */
    StormyLine weather(int reads) {
        for (int i = 0; i < reads; i++) {
            if (i % connections == connections - 1) {
                devices.leave(line);
            }
            read(ASKED.get(i % ASKED.size()));
        }
        meters.disturb(Disturbance.NONE);
        ASKED.forEach(this::calm);
        return this;
    }

    private void read(Asked asked) {
        int before = told();
        VisitOutcome outcome = visit(asked);
        if (!(outcome instanceof VisitOutcome.Answered answered)) {
            count(outcome.getClass().getSimpleName());
            return;
        }
        Decoded decoded = decoded(answered);
        ReadResult result = decoded.outcome().result();
        count(result.name());
        if (!isRight(asked, decoded, before)) {
            wrong.add("%s: %s after %d, now %d: %s %s"
                    .formatted(name, asked, before, told(), decoded.outcome(), shown(decoded)));
        }
    }

    private void calm(Asked asked) {
        int before = told();
        VisitOutcome first = visit(asked);
        VisitOutcome outcome = first instanceof VisitOutcome.Answered ? first : visit(asked);
        if (!(outcome instanceof VisitOutcome.Answered answered)
                || decoded(answered).outcome().result() != ReadResult.OK
                || !isRight(asked, decoded(answered), before)) {
            wrong.add(name + ": after the storm " + asked + " gives " + outcome);
        }
    }

    /** All values or, if it says so, the first of them; each from one and the same readout, which was made just now. */
    private boolean isRight(Asked asked, Decoded decoded, int before) {
        ReadResult result = decoded.outcome().result();
        int count = decoded.content().values().size();
        boolean isHonest = result == ReadResult.OK && count == asked.telegrams()
                || result == ReadResult.PARTIAL && count < asked.telegrams();
        List<BigDecimal> numbers = decoded.content().values().stream()
                .map(value -> value.measured().number().orElse(BigDecimal.ZERO))
                .distinct()
                .toList();
        return isHonest
                && numbers.size() == 1
                && numbers.get(0).compareTo(BigDecimal.valueOf(before)) > 0
                && decoded.content().values().stream()
                        .map(value -> value.code().toString())
                        .toList()
                        .equals(CODES.subList(0, count));
    }

    private static Decoded decoded(VisitOutcome.Answered answered) {
        return new TelegramDecoding().decode(answered.answer(), DeviceProfile.WHATEVER_IT_SENDS, MeterType.OTHER);
    }

    private static List<String> shown(Decoded decoded) {
        return decoded.content().values().stream()
                .map(value -> value.code() + "=" + value.measured().text().orElse("?"))
                .toList();
    }

    private VisitOutcome visit(Asked asked) {
        return devices.visit(
                line, new Visit.ReadMeter(asked.address()), Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM));
    }

    private void count(String result) {
        results.merge(result, 1, Integer::sum);
    }

    /** Each value that was wrong, and each end of a storm after which somebody kept silent. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public String toString() {
        return name + " " + results;
    }

    private synchronized int told() {
        return told;
    }

    private SimulatedMeter meter(int address, String number, int telegrams) {
        return SimulatedMeter.at(address, new Nameplate(number, "PAD", 1, 4, 0), () -> readout(telegrams));
    }

    private synchronized List<Octets> readout(int telegrams) {
        told++;
        List<Octets> records = new ArrayList<>();
        for (int i = 0; i < telegrams; i++) {
            Octets value = Octets.of(told, told >> 8, told >> 16, 0);
            Octets end = i < telegrams - 1 ? Octets.of(0x1F) : Octets.none();
            records.add(Octets.ofHex(STORAGES.get(i)).followedBy(value).followedBy(end));
        }
        return records;
    }

    @Override
    public void close() throws IOException {
        devices.leave(line);
        server.close();
    }
}
