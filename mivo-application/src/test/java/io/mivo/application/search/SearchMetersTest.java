package io.mivo.application.search;

import static io.mivo.application.search.WiredMeters.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.FieldDevices;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SearchMeters;
import io.mivo.application.port.driving.SearchMeters.Adoption;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.application.port.driving.SearchMeters.Mode;
import io.mivo.application.port.driving.SearchMeters.SearchId;
import io.mivo.application.port.driving.SearchMeters.State;
import io.mivo.application.port.driving.SearchMeters.Wish;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.Sensor;
import io.mivo.domain.sensor.SensorLabel;
import io.mivo.domain.sensor.SensorState;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.Site;
import io.mivo.domain.value.MeterType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SearchMetersTest {
    private static final Bus BUS = new Bus(new BusId("heat"), Line.overTcp(Protocol.MBUS, "127.0.0.1:10001"));
    private static final Duration STEP = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(1);

    private final LeapingTicker ticker = new LeapingTicker();
    private final Map<DeviceAddress, List<Long>> reads = new ConcurrentHashMap<>();
    private final List<DeviceAddress> probes = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final WiredMeters meters = new WiredMeters();
    private volatile boolean isDown;
    private volatile DeviceAddress slow = new DeviceAddress.Primary(0);
    private volatile int late;
    private final MivoCore core = MivoCore.over(new Wires(), new FakeAnswers())
            .storage(Storage.inMemory())
            .times(new LeapingClock(), ticker)
            .build();
    private final SearchMeters search = core.searchMeters();

    /** Every question takes its time, and the timer of the core ticks meanwhile. */
    private final class Wires implements FieldDevices {
        @Override
        public VisitOutcome visit(Line line, Visit visit, Deadline deadline) {
            awaitBegin();
            if (isDown) {
                return new VisitOutcome.LineDown("the line is down");
            }
            boolean isProbe = visit instanceof Visit.ProbeMeter;
            if (!isProbe) {
                reads.computeIfAbsent(visit.address(), each -> new CopyOnWriteArrayList<>())
                        .add(ticker.nanos());
            }
            ticker.leap(isProbe ? STEP : READ);
            core.pollSensors().pollDue();
            return isProbe
                    ? probed((Visit.ProbeMeter) visit)
                    : new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=1"));
        }

        private VisitOutcome probed(Visit.ProbeMeter probe) {
            probes.add(probe.address());
            if (probe.isHurried() && late > 0) {
                late--;
                return late == 0 ? new VisitOutcome.Belated("an answer came late") : meters.ask(probe.address());
            }
            if (probe.isHurried() && probe.address().equals(slow)) {
                late = 2;
                slow = new DeviceAddress.Primary(0);
                return new VisitOutcome.Silent("given up too early");
            }
            return meters.ask(probe.address());
        }
    }

    private void awaitBegin() {
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        begun.countDown();
        core.close();
    }

    @Test
    void ten_polled_sensors_keep_their_cadence_during_a_search() throws InterruptedException {
        Duration every = Duration.ofSeconds(30);
        apply(IntStream.rangeClosed(1, 10)
                .mapToObj(number -> polled(number, every))
                .toArray(Sensor[]::new));
        IntStream.range(10, 50).forEach(number -> meters.with(address(number + "345678", "KAM", 1, 4)));

        SearchId id = search.begin(BUS.id(), Wish.USUAL);
        core.pollSensors().pollDue();
        begun.countDown();
        await(id, State.DONE);

        assertThat(reads).hasSize(10);
        long longest = reads.values().stream()
                .flatMap(times -> gaps(times).stream())
                .mapToLong(each -> each)
                .max()
                .orElseThrow();
        assertThat(Duration.ofNanos(longest))
                .isLessThan(every.plus(READ.multipliedBy(10)).plus(STEP));
        assertThat(reads.values()).allSatisfy(times -> assertThat(times).hasSizeGreaterThanOrEqualTo(turns(every)));
    }

    private int turns(Duration every) {
        return (int) (Duration.ofNanos(ticker.nanos()).minus(every).dividedBy(every));
    }

    private static List<Long> gaps(List<Long> times) {
        return IntStream.range(1, times.size())
                .mapToObj(at -> times.get(at) - times.get(at - 1))
                .toList();
    }

    @Test
    void tells_how_far_it_is_and_what_was_found() throws InterruptedException {
        meters.with(address("12345678", "KAM", 1, 4), address("22345678", "SEN", 2, 7));

        SearchId id = search.begin(BUS.line(), Wish.USUAL);
        SearchMeters.Progress first = search.progress(id);
        begun.countDown();
        await(id, State.DONE);

        assertThat(first.state()).isEqualTo(State.RUNNING);
        assertThat(first.rest()).isEmpty();
        assertThat(first.current()).contains(SecondaryAddress.ANY);
        assertThat(search.found(id)).extracting(Find::address).hasSize(2);
        assertThat(search.progress(id).count().asked()).isEqualTo(probes.size());
        assertThat(search.searches()).containsExactly(id);
    }

    @Test
    void one_line_is_searched_once_at_a_time() {
        SearchId id = search.begin(BUS.line(), Wish.USUAL);

        assertThatThrownBy(() -> search.begin(BUS.line(), Wish.USUAL))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("already");

        assertThat(search.searches()).containsExactly(id);
    }

    @Test
    void a_cancelled_search_keeps_what_it_found_and_can_go_on() throws InterruptedException {
        meters.with(address("12345678", "KAM", 1, 4), address("92345678", "SEN", 2, 7));
        SearchId id = search.begin(BUS.line(), Wish.USUAL);
        search.cancel(id);
        begun.countDown();
        awaitQuiet(id);
        int asked = search.progress(id).count().asked();

        search.resume(id);
        await(id, State.DONE);

        assertThat(asked).isEqualTo(1);
        assertThat(search.found(id)).hasSize(2);
    }

    @Test
    void a_line_that_is_down_loses_no_question() throws InterruptedException {
        meters.with(address("12345678", "KAM", 1, 4), address("92345678", "SEN", 2, 7));
        isDown = true;
        begun.countDown();
        SearchId id = search.begin(BUS.line(), Wish.USUAL);
        await(id, State.WAITING);
        search.goOn();
        assertThat(search.progress(id).state()).isEqualTo(State.WAITING);

        isDown = false;
        ticker.leap(Duration.ofHours(1));
        search.goOn();
        await(id, State.DONE);

        assertThat(search.found(id)).hasSize(2);
    }

    @Test
    void a_search_goes_on_from_what_was_written_down() throws InterruptedException {
        meters.with(address("12345678", "KAM", 1, 4), address("92345678", "SEN", 2, 7));
        begun.countDown();
        SearchId first = search.begin(BUS.line(), Wish.USUAL);
        await(first, State.DONE);

        SearchId second = search.begin(BUS.line(), search.saved(first), 0);
        await(second, State.DONE);

        assertThat(search.found(second)).isEqualTo(search.found(first));
        assertThatThrownBy(() -> search.begin(BUS.line(), "nonsense", 0)).isInstanceOf(RefusedException.class);
    }

    /** The answer of the last one comes when nothing is asked any more. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "9"})
    void a_meter_that_was_given_up_too_early_is_found_all_the_same(String digit) throws InterruptedException {
        slow = SecondaryAddress.ofIdentification(digit + "FFFFFFF");
        meters.with(address("12345678", "KAM", 1, 4), address(digit + "2345678", "SEN", 2, 7));
        begun.countDown();

        SearchId id = search.begin(BUS.line(), Wish.USUAL);
        await(id, State.DONE);

        assertThat(slow).isEqualTo(new DeviceAddress.Primary(0));
        assertThat(search.found(id)).hasSize(2);
    }

    @Test
    void known_meters_of_the_bus_are_not_found_again() throws InterruptedException {
        SecondaryAddress known = SecondaryAddress.parse(address("12345678", "KAM", 1, 4));
        meters.with(known.digits(), address("92345678", "SEN", 2, 7));
        apply(sensor("known-1", known, Optional.empty()));
        begun.countDown();

        SearchId id = search.begin(BUS.id(), Wish.USUAL);
        await(id, State.DONE);

        assertThat(search.found(id))
                .extracting(find -> find.address().toString())
                .containsExactly("secondary 92345678AE4C0207");
        assertThat(probes).doesNotContain(known);
    }

    @Test
    void primary_addresses_are_asked_once_each_and_collisions_are_told() throws InterruptedException {
        meters.with(new WiredMeters.Meter(
                        5, SecondaryAddress.parse(address("12345678", "KAM", 1, 4)), Optional.empty()))
                .with(new WiredMeters.Meter(
                        7, SecondaryAddress.parse(address("22222222", "KAM", 1, 4)), Optional.empty()))
                .with(new WiredMeters.Meter(
                        7, SecondaryAddress.parse(address("11111111", "KAM", 1, 4)), Optional.empty()));
        begun.countDown();

        SearchId id = search.begin(BUS.line(), new Wish(Mode.PRIMARY, Set.of(), List.of(), 0));
        await(id, State.DONE);

        assertThat(search.found(id)).extracting(Find::address).containsExactly(new DeviceAddress.Primary(5));
        assertThat(search.unresolved(id)).containsExactly(new DeviceAddress.Primary(7));
        assertThat(probes).hasSize(252);
    }

    @Test
    void found_meters_become_sensors_in_one_step() throws InterruptedException {
        meters.with(
                address("12345678", "KAM", 1, 4), address("12345678", "KAM", 2, 4), address("00000007", "SEN", 2, 7));
        begun.countDown();
        SearchId id = search.begin(BUS.line(), Wish.USUAL);
        await(id, State.DONE);
        List<Adoption> all = search.found(id).stream().map(Adoption::new).toList();

        SearchMeters.Adopted adopted = search.adopt(BUS, all);
        SearchMeters.Adopted again = search.adopt(BUS, all);

        assertThat(adopted.faults()).isEmpty();
        assertThat(adopted.sensors())
                .extracting(SensorUid::text)
                .containsExactlyInAnyOrder("kam-12345678", "kam-12345678-2", "sen-00000007");
        assertThat(again.sensors()).isEmpty();
    }

    @Test
    void a_meter_that_cannot_become_a_sensor_keeps_the_others_from_it() throws InterruptedException {
        meters.with(address("12345678", "KAM", 1, 4), address("22345678", "KAM", 2, 4));
        begun.countDown();
        SearchId id = search.begin(BUS.line(), Wish.USUAL);
        await(id, State.DONE);
        List<Adoption> same = new ArrayList<>();
        search.found(id)
                .forEach(find -> same.add(
                        new Adoption(find, Optional.of(new SensorUid("twice")), Optional.empty(), Optional.empty())));

        SearchMeters.Adopted adopted = search.adopt(BUS, same);

        assertThat(adopted.isDone()).isFalse();
        assertThat(adopted.sensors()).isEmpty();
    }

    private void await(SearchId id, State state) throws InterruptedException {
        for (int waited = 0; search.progress(id).state() != state && waited < 10_000; waited++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(search.progress(id).state()).isEqualTo(state);
    }

    private void awaitQuiet(SearchId id) throws InterruptedException {
        for (int waited = 0; search.progress(id).count().asked() == 0 && waited < 10_000; waited++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private void apply(Sensor... sensors) {
        assertThat(core.applySite()
                        .apply(Site.of(List.of(BUS), List.of(sensors)), false)
                        .faults())
                .isEmpty();
    }

    private static Sensor polled(int number, Duration every) {
        return sensor("polled-" + number, new DeviceAddress.Primary(number), Optional.of(every));
    }

    private static Sensor sensor(String uid, DeviceAddress address, Optional<Duration> every) {
        SensorLabel label = new SensorLabel(uid, Optional.empty(), MeterType.HEAT);
        SensorState state = new SensorState(true, every, Optional.empty(), Optional.empty());
        return new Sensor(
                new SensorUid(uid), label, Connection.over(BUS, address), DeviceProfile.WHATEVER_IT_SENDS, state);
    }
}
