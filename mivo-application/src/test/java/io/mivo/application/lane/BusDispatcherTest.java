package io.mivo.application.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.fake.LeapingClock;
import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.DeviceAddress.Primary;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteFunction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BusDispatcherTest {
    private static final Line HEAT = line("127.0.0.1:10001");
    private static final Line POWER = line("127.0.0.1:1502");
    private static final Primary ONE = new Primary(1);
    private static final Primary TWO = new Primary(2);
    private static final Primary THREE = new Primary(3);
    private static final VisitOutcome ANSWER = new VisitOutcome.Answered(FakeAnswers.text("HeatEnergy=1"));

    private final LeapingTicker ticker = new LeapingTicker();
    private final FakeFieldDevices devices =
            new FakeFieldDevices().with(ONE, ANSWER).with(TWO, ANSWER).with(THREE, ANSWER);
    private final BusDispatcher dispatcher = new BusDispatcher(devices, new LeapingClock(), ticker);

    @AfterEach
    void stop() {
        dispatcher.stop(Duration.ofSeconds(5));
    }

    @Test
    void gives_what_the_device_answered() {
        assertThat(outcome(read(HEAT, ONE))).isEqualTo(ANSWER);
    }

    @Test
    void shares_equal_reads_under_way() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        Ticket first = submit(HEAT, ONE, Urgency.URGENT);
        underWay(1);
        Ticket second = submit(HEAT, ONE, Urgency.URGENT);

        gate.countDown();

        assertThat(first.await()).isSameAs(second.await());
        assertThat(devices.visited()).containsExactly(ONE);
    }

    @Test
    void never_shares_writes() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        Ticket first = dispatcher.submit(write(ONE));
        underWay(1);
        Ticket second = dispatcher.submit(write(ONE));

        gate.countDown();

        first.await();
        second.await();
        assertThat(devices.visited()).containsExactly(ONE, ONE);
    }

    @Test
    void serves_urgent_visits_before_background_ones() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        submit(HEAT, ONE, Urgency.BACKGROUND);
        underWay(1);
        Ticket background = submit(HEAT, TWO, Urgency.BACKGROUND);
        Ticket urgent = submit(HEAT, THREE, Urgency.URGENT);

        gate.countDown();

        urgent.await();
        background.await();
        assertThat(devices.visited()).containsExactly(ONE, THREE, TWO);
    }

    @Test
    void makes_a_background_read_urgent_when_somebody_waits_for_it() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        submit(HEAT, ONE, Urgency.BACKGROUND);
        underWay(1);
        submit(HEAT, TWO, Urgency.BACKGROUND);
        Ticket poll = submit(HEAT, THREE, Urgency.BACKGROUND);
        Ticket joined = submit(HEAT, THREE, Urgency.URGENT);

        gate.countDown();

        assertThat(joined.await()).isSameAs(poll.await());
        assertThat(devices.visited()).startsWith(ONE, THREE);
    }

    @Test
    void never_lets_visits_of_one_line_overlap() {
        List<CompletableFuture<Visited>> all = java.util.stream.IntStream.range(0, 200)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> submit(HEAT, new Primary(number), Urgency.URGENT).await()))
                .toList();

        all.forEach(CompletableFuture::join);

        assertThat(devices.seen()).hasSize(200);
        assertThat(devices.overlaps()).isEmpty();
    }

    @Test
    void lets_no_line_wait_for_another() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        submit(HEAT, ONE, Urgency.URGENT);
        underWay(1);

        assertThat(outcome(read(POWER, TWO))).isEqualTo(ANSWER);
        gate.countDown();
    }

    @Test
    void leaves_a_silent_device_alone_for_longer_and_longer() {
        DeviceAddress dead = new Primary(99);

        read(HEAT, dead);
        Duration first = dispatcher.rest(HEAT, dead);
        ticker.leap(first);
        assertThat(dispatcher.rest(HEAT, dead)).isZero();
        read(HEAT, dead);

        assertThat(first).isBetween(Duration.ofMillis(11_250), Duration.ofSeconds(15));
        assertThat(dispatcher.rest(HEAT, dead)).isBetween(Duration.ofMillis(22_500), Duration.ofSeconds(30));
        assertThat(dispatcher.rest(HEAT, ONE)).isZero();
    }

    @Test
    void probes_a_silent_device_with_a_short_wait_and_no_repeat() {
        DeviceAddress dead = new Primary(99);

        read(HEAT, dead);
        read(HEAT, dead);

        assertThat(devices.seen()).extracting(seen -> seen.line().retries()).containsExactly(2, 0);
        assertThat(devices.seen().get(1).line().timeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void trusts_a_device_again_as_soon_as_it_answers() {
        DeviceAddress back = new Primary(42);
        read(HEAT, back);

        devices.with(back, ANSWER);
        read(HEAT, back);

        assertThat(dispatcher.rest(HEAT, back)).isZero();
    }

    @Test
    void lets_a_whole_line_rest_when_it_is_down() {
        devices.with(ONE, new VisitOutcome.LineDown("connection refused"));

        read(HEAT, ONE);

        assertThat(dispatcher.rest(HEAT, TWO)).isPositive();
        assertThat(dispatcher.rest(POWER, TWO)).isZero();
    }

    @Test
    void never_sends_a_write_whose_caller_gave_up() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        submit(HEAT, ONE, Urgency.URGENT);
        underWay(1);

        Visited given = dispatcher
                .submit(new Order(HEAT, write(TWO).visit(), Urgency.URGENT, Deadline.in(Duration.ofMillis(80), ticker)))
                .await();
        gate.countDown();
        read(HEAT, THREE);

        assertThat(given).isEqualTo(new Visited.NotReached("the queue outlasted the timeout", false));
        assertThat(devices.visited()).containsExactly(ONE, THREE);
    }

    @Test
    void does_not_blame_a_device_for_the_queue() throws InterruptedException {
        DeviceAddress dead = new Primary(99);
        CountDownLatch gate = devices.hold(ONE);
        submit(HEAT, ONE, Urgency.URGENT);
        underWay(1);
        Ticket hurried = dispatcher.submit(
                new Order(HEAT, new Visit.ReadMeter(dead), Urgency.URGENT, Deadline.in(Duration.ofSeconds(5), ticker)));

        ticker.leap(Duration.ofMillis(4_500));
        gate.countDown();

        assertThat(hurried.await())
                .isEqualTo(new Visited.NotReached("the queue left too little time for an answer", false));
        assertThat(dispatcher.rest(HEAT, dead)).isZero();
    }

    @Test
    void survives_a_fault_of_its_devices() {
        devices.with(ONE, visit -> {
            throw new IllegalStateException("planted");
        });

        Visited visited = read(HEAT, ONE);

        assertThat(visited)
                .isInstanceOfSatisfying(
                        Visited.Failed.class,
                        failed -> assertThat(failed.fault()).hasMessage("planted"));
        assertThat(outcome(read(HEAT, TWO))).isEqualTo(ANSWER);
    }

    @Test
    void lets_the_visit_under_way_end_when_it_stops() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        Ticket underWay = submit(HEAT, ONE, Urgency.URGENT);
        underWay(1);
        Ticket queued = submit(HEAT, TWO, Urgency.URGENT);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(() -> dispatcher.stop(Duration.ofSeconds(5)));
        assertThat(queued.await()).isEqualTo(new Visited.Stopped());
        gate.countDown();
        stopped.join();

        assertThat(outcome(underWay.await())).isEqualTo(ANSWER);
        assertThat(read(HEAT, THREE)).isEqualTo(new Visited.Stopped());
        assertThat(devices.left()).containsExactly(HEAT);
    }

    @Test
    void gives_those_who_joined_late_their_own_time() throws InterruptedException {
        DeviceAddress slow = new Primary(98);
        CountDownLatch gate = devices.hold(slow);
        devices.with(slow, visit -> devices.seen().size() < 2 ? new VisitOutcome.Silent("no answer") : ANSWER);
        Ticket hurried = dispatcher.submit(new Order(
                HEAT, new Visit.ReadMeter(slow), Urgency.URGENT, Deadline.in(Duration.ofMillis(900), ticker)));
        underWay(1);
        Ticket patient = submit(HEAT, slow, Urgency.URGENT);

        gate.countDown();

        assertThat(outcome(patient.await())).isEqualTo(ANSWER);
        assertThat(outcome(hurried.await())).isEqualTo(ANSWER);
    }

    @Test
    void gives_up_queued_background_visits_to_a_line_that_turns_out_to_be_down() throws InterruptedException {
        CountDownLatch gate = devices.hold(ONE);
        Ticket first = submit(HEAT, ONE, Urgency.BACKGROUND);
        underWay(1);
        Ticket second = submit(HEAT, TWO, Urgency.BACKGROUND);
        Ticket third = submit(HEAT, THREE, Urgency.URGENT);

        devices.breakLine(HEAT);
        gate.countDown();

        assertThat(outcome(first.await())).isInstanceOf(VisitOutcome.LineDown.class);
        assertThat(outcome(third.await())).isInstanceOf(VisitOutcome.LineDown.class);
        assertThat(second.await()).isEqualTo(new Visited.NotReached("the device is left alone for a while", false));
        assertThat(devices.visited()).containsExactly(ONE, THREE);
    }

    @Test
    void counts_visits_by_their_outcome() {
        read(HEAT, ONE);
        read(HEAT, TWO);
        read(HEAT, new Primary(99));

        assertThat(dispatcher.lines()).singleElement().satisfies(state -> {
            assertThat(state.endpoint()).isEqualTo("127.0.0.1:10001");
            assertThat(state.visits())
                    .extracting(count -> count.outcome() + " " + count.number())
                    .containsExactly("Answered 2", "Silent 1");
            assertThat(state.resting().devices()).isEqualTo(1);
        });
    }

    @Test
    void tells_who_is_left_alone_without_what_is_printed_on_a_meter() {
        read(HEAT, new Primary(99));
        read(HEAT, SecondaryAddress.parse("12345678"));

        assertThat(dispatcher.lines().get(0).resting().rests())
                .extracting(ObserveLines.Rest::who)
                .containsExactly("primary 99", "secondary");
    }

    private Visited read(Line line, DeviceAddress address) {
        return submit(line, address, Urgency.URGENT).await();
    }

    private Ticket submit(Line line, DeviceAddress address, Urgency urgency) {
        Deadline deadline = Deadline.in(Duration.ofSeconds(30), ticker);
        return dispatcher.submit(new Order(line, new Visit.ReadMeter(address), urgency, deadline));
    }

    private Order write(DeviceAddress address) {
        RegisterSpan span = new RegisterSpan(RegisterTable.HOLDING, 10, 1);
        Visit visit =
                new Visit.WriteRegister(address, new RegisterWrite(span, "00d7", WriteFunction.SINGLE_REGISTER, true));
        return new Order(HEAT, visit, Urgency.URGENT, Deadline.in(Duration.ofSeconds(30), ticker));
    }

    private static VisitOutcome outcome(Visited visited) {
        return ((Visited.Done) visited).outcome();
    }

    private void underWay(int visits) throws InterruptedException {
        for (int waited = 0; devices.seen().size() < visits && waited < 5_000; waited++) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        assertThat(devices.seen()).hasSize(visits);
    }

    private static Line line(String endpoint) {
        return new Line(Protocol.MBUS, new Transport.Tcp(Endpoint.parse(endpoint)), Duration.ofSeconds(2), 2);
    }
}
