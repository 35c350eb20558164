package io.mivo.adapter.fieldbus.mbus;

import io.mivo.adapter.fieldbus.mbus.codec.RecordedTelegram;
import io.mivo.adapter.fieldbus.mbus.codec.Telegram;
import io.mivo.adapter.fieldbus.mbus.codec.TelegramDecoder;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Pacing;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.meter.Traffic;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of the time that EN 13757-2 allows for it the reading of twenty meters takes on a line of 2400 baud: octets of
 * 11 bits both ways and the delays of the meters, over all the time that passed. The rest is lost between master and
 * converter.
 */
public final class LineLoad {
    private static final int METERS = 20;

    private final MeterLine meters;
    private final Line line;
    private final MBusDevices devices = new MBusDevices();

    private LineLoad(MeterLine meters, LocalServer converter) {
        this.meters = meters;
        this.line = Line.overTcp(Protocol.MBUS, "127.0.0.1:" + converter.port());
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        measure("meters that answer as soon as they may", Pacing.answeringWithin(0, 0, 1));
        measure("meters that answer within all the time they have", Pacing.answeringWithin(0, 100, 1));
    }

    private static void measure(String title, Pacing pacing) throws IOException {
        MeterLine meters = MeterLine.of(meters());
        try (LocalServer converter = MeterConverter.tcp(meters)) {
            LineLoad load = new LineLoad(meters, converter);
            load.readAll();
            meters.pace(pacing);
            load.report(title);
            load.devices.leave(load.line);
        }
    }

    /** Those with the longest recorded telegrams. */
    private static List<SimulatedMeter> meters() {
        List<String> telegrams = RecordedTelegram.all().stream()
                .filter(RecordedTelegram::isAccepted)
                .map(RecordedTelegram::hex)
                .filter(LineLoad::isWholeReadout)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        return IntStream.range(0, METERS)
                .mapToObj(i -> SimulatedMeter.recorded(1 + i, telegrams.get(i)))
                .toList();
    }

    private static boolean isWholeReadout(String hex) {
        return TelegramDecoder.decode(Octets.ofHex(hex)) instanceof Telegram telegram
                && telegram.header().isPresent()
                && !telegram.records().list().isEmpty()
                && !telegram.records().moreFollow();
    }

    private void report(String title) {
        Traffic before = meters.traffic();
        long begun = Ticker.SYSTEM.nanos();
        readAll();
        Duration wall = Duration.ofNanos(Ticker.SYSTEM.nanos() - begun);
        Duration wire = meters.traffic().busy().minus(before.busy());
        Duration thinking = meters.traffic().thinking().minus(before.thinking());
        Duration lost = wall.minus(wire).minus(thinking);
        System.out.printf("%d %s, 2400 baud:%n", METERS, title);
        System.out.printf("  %d ms passed: octets %d ms, ", wall.toMillis(), wire.toMillis());
        System.out.printf("answer delays %d ms, lost %d ms%n", thinking.toMillis(), lost.toMillis());
        System.out.printf("  busy %.2f %%%n", 100.0 * (wall.toNanos() - lost.toNanos()) / wall.toNanos());
    }

    private void readAll() {
        IntStream.rangeClosed(1, METERS).forEach(this::read);
    }

    private void read(int address) {
        Visit visit = new Visit.ReadMeter(new DeviceAddress.Primary(address));
        VisitOutcome outcome = devices.visit(line, visit, Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM));
        if (!(outcome instanceof VisitOutcome.Answered)) {
            throw new IllegalStateException("meter " + address + ": " + outcome);
        }
    }
}
