package io.mivo.adapter.fieldbus.mbus;

import static io.mivo.adapter.fieldbus.mbus.MBusTelegrams.FIRST;
import static io.mivo.adapter.fieldbus.mbus.MBusTelegrams.ONLY;
import static io.mivo.adapter.fieldbus.mbus.MBusTelegrams.OTHER;
import static io.mivo.adapter.fieldbus.mbus.MBusTelegrams.REFUSAL;
import static io.mivo.adapter.fieldbus.mbus.MBusTelegrams.SECOND;
import static io.mivo.adapter.fieldbus.mbus.MBusTelegrams.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MBusDevicesTest {
    private static final Duration TIMEOUT = Duration.ofMillis(250);
    private static final String RESET = "1040054516";
    private static final String WITH_COUNT = "107b058016";
    private static final String WITHOUT_COUNT = "105b056016";

    private final MBusDevices devices = new MBusDevices();

    @Test
    void a_meter_is_reset_and_then_asked_with_the_frame_count_bit_set() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY))) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, ONLY));

            assertThat(peer.requests()).containsExactly(RESET, WITH_COUNT);
        }
    }

    @Test
    void the_frame_count_bit_toggles_from_telegram_to_telegram() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, FIRST, SECOND, THIRD))) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, FIRST, SECOND, THIRD));

            assertThat(peer.requests()).containsExactly(RESET, WITH_COUNT, WITHOUT_COUNT, WITH_COUNT);
        }
    }

    @Test
    void a_lost_telegram_is_asked_for_again_with_the_same_bit() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, FIRST, SECOND, THIRD)).dropping(3)) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, FIRST, SECOND, THIRD));

            assertThat(peer.requests()).containsExactly(RESET, WITH_COUNT, WITHOUT_COUNT, WITHOUT_COUNT, WITH_COUNT);
        }
    }

    @Test
    void a_telegram_that_comes_late_is_not_taken_twice() throws IOException {
        try (MBusPeer peer =
                MBusPeer.with(Slave.at(5, FIRST, SECOND, THIRD)).delaying(2).delaying(4)) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, FIRST, SECOND, THIRD));
        }
    }

    @Test
    void a_readout_that_breaks_off_is_not_complete() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, FIRST, SECOND, THIRD)).dropping(4, 5, 6)) {
            assertThat(read(peer, 5)).isEqualTo(answered(false, FIRST, SECOND));
        }
    }

    @Test
    void a_meter_that_announces_more_and_repeats_itself_is_read_once_and_not_complete() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, FIRST))) {
            assertThat(read(peer, 5)).isEqualTo(answered(false, FIRST));
        }
    }

    @Test
    void a_meter_that_never_ends_is_left_after_sixteen_telegrams() throws IOException {
        String[] endless = Stream.iterate(1, i -> i + 1)
                .limit(40)
                .map(i -> MBusTelegrams.frame("0805727856341224400104%02x0000000403%02x0000001f".formatted(i, i)))
                .toArray(String[]::new);
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, endless))) {
            assertThat(read(peer, 5)).isEqualTo(answered(false, Arrays.copyOf(endless, 16)));
        }
    }

    @Test
    void the_late_answer_of_one_meter_is_not_taken_for_another_ones() throws IOException {
        try (MBusPeer peer =
                MBusPeer.with(Slave.at(5, ONLY), Slave.at(6, OTHER)).delaying(2)) {
            assertThat(devices.visit(line(peer.port(), 0), reading(5), soon())).isInstanceOf(VisitOutcome.Silent.class);

            assertThat(read(peer, 6)).isEqualTo(answered(true, OTHER));
        }
    }

    @Test
    void an_answer_in_the_name_of_another_address_is_none() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, OTHER))) {
            assertThat(read(peer, 5)).isInstanceOf(VisitOutcome.Silent.class);
        }
    }

    @Test
    void the_echo_of_a_converter_is_passed_over() throws IOException {
        try (MBusPeer peer =
                MBusPeer.with(Slave.at(5, FIRST, SECOND, THIRD)).echoing().splitting()) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, FIRST, SECOND, THIRD));
        }
    }

    @Test
    void noise_before_an_answer_is_passed_over() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY)).changing(2, MBusDevicesTest::afterNoise)) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, ONLY));
        }
    }

    @Test
    void a_damaged_answer_is_asked_for_again() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY)).changing(2, MBusDevicesTest::damaged)) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, ONLY));
        }
    }

    @Test
    void answers_that_stay_damaged_are_garbled() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY))
                .changing(2, MBusDevicesTest::damaged)
                .changing(3, MBusDevicesTest::damaged)
                .changing(4, MBusDevicesTest::damaged)) {
            assertThat(read(peer, 5))
                    .isInstanceOfSatisfying(
                            VisitOutcome.Garbled.class,
                            garbled -> assertThat(garbled.detail()).startsWith("checksum"));
        }
    }

    @Test
    void an_answer_that_breaks_off_is_garbled() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY)).changing(2, answer -> Arrays.copyOf(answer, 20))) {
            assertThat(devices.visit(line(peer.port(), 0), reading(5), soon()))
                    .isEqualTo(new VisitOutcome.Garbled("the answer broke off after 20 octets"));
        }
    }

    @Test
    void an_application_error_is_a_refusal() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, REFUSAL))) {
            assertThat(read(peer, 5))
                    .isEqualTo(new VisitOutcome.DeviceRefused("application error 4: premature end of record"));
        }
    }

    @Test
    void a_silent_meter_costs_its_time_outs_for_one_request_and_no_more() throws IOException {
        try (MBusPeer peer = MBusPeer.with()) {
            long start = System.nanoTime();

            VisitOutcome outcome = read(peer, 5);

            assertThat(outcome).isEqualTo(new VisitOutcome.Silent("no answer from address 5"));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(TIMEOUT.multipliedBy(3), TIMEOUT.multipliedBy(6));
        }
    }

    @Test
    void a_probe_of_a_silent_meter_costs_one_time_out() throws IOException {
        try (MBusPeer peer = MBusPeer.with()) {
            long start = System.nanoTime();

            devices.visit(line(peer.port(), 0), reading(5), soon());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(2));
        }
    }

    @Test
    void a_visit_ends_with_its_deadline() throws IOException {
        try (MBusPeer peer = MBusPeer.with()) {
            long start = System.nanoTime();

            devices.visit(line(peer.port(), 10), reading(5), Deadline.in(TIMEOUT, Ticker.SYSTEM));

            assertThat(peer.requests()).hasSizeLessThanOrEqualTo(2);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(2));
        }
    }

    @Test
    void a_meter_that_never_acknowledges_is_read_from_its_first_telegram() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, FIRST, SECOND, THIRD).withoutAcknowledgement())) {
            assertThat(read(peer, 5)).isEqualTo(answered(true, FIRST, SECOND, THIRD));
        }
    }

    @Test
    void a_line_stays_open_between_visits_until_it_is_left() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY))) {
            read(peer, 5);
            read(peer, 5);
            assertThat(peer.connections()).isEqualTo(1);

            devices.leave(line(peer.port(), 2));
            assertThat(read(peer, 5)).isEqualTo(answered(true, ONLY));
            assertThat(peer.connections()).isEqualTo(2);
        }
    }

    @Test
    void a_line_that_was_hung_up_is_opened_again() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY)).hangingUpAfter(2)) {
            read(peer, 5);

            assertThat(read(peer, 5)).isEqualTo(answered(true, ONLY));
        }
    }

    @Test
    void a_converter_that_hangs_up_in_the_middle_is_a_line_that_is_down() throws IOException {
        try (MBusPeer peer = MBusPeer.with(Slave.at(5, ONLY)).hangingUpAfter(1)) {
            assertThat(read(peer, 5)).isInstanceOf(VisitOutcome.LineDown.class);
        }
    }

    @Test
    void a_line_that_nobody_answers_is_down() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }

        assertThat(devices.visit(line(port, 2), reading(5), soon())).isInstanceOf(VisitOutcome.LineDown.class);
    }

    private VisitOutcome read(MBusPeer peer, int address) {
        return devices.visit(line(peer.port(), 2), reading(address), soon());
    }

    private static Visit reading(int address) {
        return new Visit.ReadMeter(new DeviceAddress.Primary(address));
    }

    private static Line line(int port, int retries) {
        return new Line(Protocol.MBUS, new Transport.Tcp(new Endpoint("127.0.0.1", port)), TIMEOUT, retries);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM);
    }

    private static VisitOutcome answered(boolean complete, String... telegrams) {
        List<Octets> frames = Arrays.stream(telegrams).map(Octets::ofHex).toList();
        return new VisitOutcome.Answered(new RawAnswer.Telegrams(frames, complete));
    }

    private static byte[] damaged(byte[] answer) {
        byte[] damaged = answer.clone();
        damaged[answer.length / 2] ^= 0x33;
        return damaged;
    }

    private static byte[] afterNoise(byte[] answer) {
        byte[] noisy = new byte[answer.length + 3];
        noisy[0] = 0x68;
        noisy[1] = 0x10;
        noisy[2] = (byte) 0xFF;
        System.arraycopy(answer, 0, noisy, 3, answer.length);
        return noisy;
    }
}
