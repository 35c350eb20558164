package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.mbus.reading.TelegramDecoding;
import io.mivo.adapter.fieldbus.simulator.SocatPty;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterFleet;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.application.MivoCore;
import io.mivo.application.port.driving.SearchMeters.SearchId;
import io.mivo.application.port.driving.SearchMeters.State;
import io.mivo.application.port.driving.SearchMeters.Wish;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Searches a line of simulated meters, through real sockets, while ten others on it are polled. {@code -Dmivo.search=60}
 * searches for sixty of all kinds, which takes minutes.
 */
@Execution(ExecutionMode.CONCURRENT)
class SearchedLineTest {
    private static final int ALL = Integer.getInteger("mivo.search", 0);
    private static final Duration TIMEOUT = Duration.ofMillis(Integer.getInteger("mivo.search.timeout", 250));
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration LATEST = EVERY.plusSeconds(8);
    private static final int KNOWN = 10;
    private static final long TICK_MILLIS = 20;

    @TempDir
    private Path scratch;

    private final Map<Integer, List<Long>> polled = new ConcurrentHashMap<>();

    @Test
    void shows_every_meter_twice_the_same_while_others_are_polled_in_time() throws Exception {
        ExecutorService crew = Executors.newFixedThreadPool(1);
        Future<List<String>> other = crew.submit(() -> new SearchedLineTest().foundOverTcp());
        crew.shutdown();

        List<String> found = foundOverTcp();

        assertThat(found).containsExactlyInAnyOrderElementsOf(addresses(fleet()));
        assertThat(other.get()).isEqualTo(found);
    }

    @Test
    void shows_every_meter_over_a_pseudo_terminal() throws Exception {
        try (LocalServer server = MeterConverter.tcp(line(fleet()));
                SocatPty pty = SocatPty.to(server.port(), scratch)) {
            SerialDevice device = new SerialDevice(pty.device().toString());

            List<String> found = found(new Transport.Serial(device, SerialSettings.USUAL.withBaud(38_400)));

            assertThat(found).containsExactlyInAnyOrderElementsOf(addresses(fleet()));
        }
    }

    private List<String> foundOverTcp() throws Exception {
        try (LocalServer server = MeterConverter.tcp(line(fleet()))) {
            return found(new Transport.Tcp(new Endpoint("127.0.0.1", server.port())));
        }
    }

    private static List<SimulatedMeter> fleet() {
        MeterFleet fleet = new MeterFleet(60);
        return ALL > 0
                ? fleet.adversarial(ALL)
                : Stream.of(fleet.alikeInSevenDigits(2), fleet.hexadecimal(1), fleet.random(2))
                        .flatMap(List::stream)
                        .toList();
    }

    private MeterLine line(List<SimulatedMeter> fleet) {
        return MeterLine.of(
                Stream.concat(fleet.stream(), IntStream.range(0, KNOWN).mapToObj(this::known))
                        .toList());
    }

    private SimulatedMeter known(int number) {
        return SimulatedMeter.at(200 + number, new Nameplate(knownNumber(number), "KAM", 1, 4, 0), () -> {
            polled.computeIfAbsent(number, each -> new CopyOnWriteArrayList<>()).add(System.nanoTime());
            return List.of(Octets.ofHex("040601000000"));
        });
    }

    private static String knownNumber(int number) {
        return String.format(Locale.ROOT, "5%07d", number);
    }

    private static List<String> addresses(List<SimulatedMeter> fleet) {
        return fleet.stream()
                .map(SimulatedMeter::secondaryAddress)
                .map(wire -> (Octets.ofHex(wire.substring(0, 8)).reversed().hex() + wire.substring(8))
                        .toUpperCase(Locale.ROOT))
                .toList();
    }

    /** The addresses that a search shows, in its order. */
    private List<String> found(Transport transport) throws InterruptedException, IOException {
        long begun = System.nanoTime();
        Line line = new Line(
                Protocol.MBUS, transport, new Patience(Optional.of(TIMEOUT), Optional.of(Duration.ofMillis(60)), 2));
        try (MivoCore core =
                MivoCore.over(new MBusDevices(), new TelegramDecoding()).build()) {
            Bus bus = new Bus(new BusId("heat"), line);
            assertThat(core.applySite()
                            .apply(
                                    Site.of(
                                            List.of(bus),
                                            IntStream.range(0, KNOWN)
                                                    .mapToObj(number -> sensor(bus, number))
                                                    .toList()),
                                    false)
                            .faults())
                    .isEmpty();
            SearchId id = core.searchMeters().begin(bus.id(), Wish.USUAL);
            while (core.searchMeters().progress(id).state() != State.DONE) {
                core.pollSensors().pollDue();
                core.searchMeters().goOn();
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            assertInTime(took);
            System.getLogger("search")
                    .log(
                            System.Logger.Level.INFO,
                            "{0}: {1} in {2}, longest pause of a polled meter {3} ms",
                            transport.endpoint(),
                            core.searchMeters().progress(id).count(),
                            took,
                            pauses().stream().mapToLong(Long::longValue).max().orElse(0));
            return core.searchMeters().found(id).stream()
                    .map(find -> ((SecondaryAddress) find.address()).digits())
                    .toList();
        }
    }

    private void assertInTime(Duration took) {
        assertThat(polled).hasSize(KNOWN);
        assertThat(pauses()).allMatch(millis -> millis < LATEST.toMillis());
        assertThat(polled.values())
                .allSatisfy(times -> assertThat(times).hasSizeGreaterThanOrEqualTo((int) took.dividedBy(LATEST)));
    }

    private List<Long> pauses() {
        List<Long> pauses = new ArrayList<>();
        polled.values()
                .forEach(times -> IntStream.range(1, times.size())
                        .forEach(i -> pauses.add(TimeUnit.NANOSECONDS.toMillis(times.get(i) - times.get(i - 1)))));
        return pauses;
    }

    private static Sensor sensor(Bus bus, int number) {
        SecondaryAddress address = SecondaryAddress.ofIdentification(knownNumber(number))
                .withManufacturer(Manufacturer.ofLetters("KAM"))
                .withVersion(1)
                .withDeviceType(4);
        return new Sensor(
                new SensorUid("known-" + number),
                new SensorLabel("Known", Optional.empty(), MeterType.HEAT),
                Connection.over(bus, address),
                DeviceProfile.WHATEVER_IT_SENDS,
                new SensorState(true, Optional.of(EVERY), Optional.empty(), Optional.empty()));
    }
}
