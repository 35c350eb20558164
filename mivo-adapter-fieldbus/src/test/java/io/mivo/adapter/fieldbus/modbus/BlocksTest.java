package io.mivo.adapter.fieldbus.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.fake.LeapingTicker;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.Transport;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.RawAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked in one request is written as {@code address+count}. Register n of the device holds n. */
@Timeout(60)
class BlocksTest {
    private final LeapingTicker ticker = new LeapingTicker();
    private final ModbusDevices devices = new ModbusDevices(ticker);
    private ModbusPeer peer;

    @BeforeEach
    void start() throws IOException {
        peer = new ModbusPeer();
    }

    @AfterEach
    void stop() throws IOException {
        devices.leave(line());
        peer.close();
    }

    @Test
    void the_line_decides_how_wide_a_hole_is_read_along() {
        assertThat(asked(7, wanted(BlockRules.USUAL, 0, 17, 34, 52))).containsExactly("0+35", "52+1");
        assertThat(asked(1, wanted(BlockRules.USUAL, 0, 33, 67))).containsExactly("0+34", "67+1");
    }

    @Test
    void a_device_may_say_how_wide_a_hole_is_read_along() {
        assertThat(asked(1, wanted(rules(125, 0), 0, 1, 2, 4))).containsExactly("0+3", "4+1");
        assertThat(asked(1, wanted(rules(125, 50), 0, 51))).containsExactly("0+52");
    }

    @Test
    void no_request_asks_for_more_than_the_device_allows_and_no_value_is_split() {
        Visit.ReadRegisters visit =
                visit(1, List.of(span(0, 4), span(4, 4), span(8, 4), span(12, 2)), List.of(), rules(10, 5));

        assertThat(asked(visit)).containsExactly("0+8", "8+6");
    }

    @Test
    void no_request_crosses_the_ranges_of_the_device() {
        BlockRules rules = new BlockRules(125, Optional.of(100), List.of(span(0, 10), span(10, 10), span(30, 10)));

        assertThat(asked(1, wanted(rules, 0, 9, 10, 19, 30))).containsExactly("0+10", "10+10", "30+1");
    }

    @Test
    void what_belongs_together_is_fetched_together_whatever_the_gap() {
        List<RegisterSpan> spans = List.of(span(0, 1), span(40, 1), span(60, 1), span(90, 2));

        assertThat(asked(visit(1, spans, List.of(new RegisterSpan(RegisterTable.HOLDING, 0, 61)), rules(125, 5))))
                .containsExactly("0+61", "90+2");
        assertThat(asked(visit(1, spans, List.of(span(0, 41), span(40, 52)), rules(100, 5))))
                .containsExactly("0+92");
        assertThat(asked(visit(1, spans, List.of(span(0, 61)), rules(20, 5))))
                .containsExactly("0+1", "40+1", "60+1", "90+2");
    }

    @Test
    void a_refused_block_is_halved_at_its_widest_hole_and_the_cut_remembered() {
        peer.always(refusing(5, 2));
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 1, 2, 9, 10);

        assertThat(asked(visit)).containsExactly("0+11", "0+3", "9+2");
        assertThat(asked(visit)).containsExactly("0+3", "9+2");
    }

    @Test
    void a_half_that_is_refused_is_asked_for_without_its_holes() {
        peer.always((question, out) -> {
            boolean hole = covers(question, 5) || covers(question, 15) || covers(question, 25);
            out.write(hole ? question.refusal(2) : question.frame());
        });
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 1, 10, 11, 20, 21, 30, 31);

        assertThat(asked(visit)).containsExactly("0+32", "0+12", "0+2", "10+2", "20+12", "20+2", "30+2");
        assertThat(asked(visit)).containsExactly("0+2", "10+2", "20+2", "30+2");
    }

    @Test
    void a_request_that_is_too_long_is_halved_until_it_fits() {
        peer.always((question, out) -> out.write(count(question) > 20 ? question.refusal(3) : question.frame()));
        Visit.ReadRegisters visit =
                wanted(1, BlockRules.USUAL, IntStream.range(0, 60).toArray());

        assertThat(values(visit)).hasSize(60);
        assertThat(asked(visit)).containsExactly("0+15", "15+15", "30+15", "45+15");
    }

    @Test
    void only_the_value_that_is_refused_is_missing() {
        peer.always(refusing(3, 2));

        RawAnswer.Registers answer = answer(wanted(1, BlockRules.USUAL, 0, 1, 2, 3, 4, 5));

        assertThat(answer.gaps()).containsExactly(new RawAnswer.Gap(span(3, 1), "exception 2 (illegal data address)"));
        assertThat(values(answer)).containsExactly(0, 1, 2, 4, 5);
    }

    @Test
    void a_refused_value_is_asked_for_again_ever_later_and_missing_meanwhile() {
        peer.always(refusing(3, 2));
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 3, 4);
        asked(visit);

        assertThat(asked(visit)).containsExactly("0+1", "4+1");
        assertThat(answer(visit).gaps())
                .containsExactly(
                        new RawAnswer.Gap(span(3, 1), "exception 2 (illegal data address), not asked again so soon"));
        assertThat(minutesBetweenTrials(visit, 300)).containsExactly(1, 2, 4, 8, 16, 32, 64, 64, 64);
    }

    @Test
    void when_everything_is_there_again_the_device_is_read_as_planned() {
        peer.always(refusing(3, 2));
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 3, 4);
        asked(visit);
        peer.always(ModbusPeer.HONEST);
        ticker.leap(Duration.ofMinutes(1));

        assertThat(values(visit)).containsExactly(0, 3, 4);
        assertThat(asked(visit)).containsExactly("0+5");
    }

    @Test
    void a_device_that_refuses_everything_is_asked_for_one_thing_each_time() {
        peer.always((question, out) -> out.write(question.refusal(2)));
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 1, 2);
        devices.visit(line(), visit, soon());

        assertThat(devices.visit(line(), visit, soon())).isInstanceOf(VisitOutcome.DeviceRefused.class);
        assertThat(asked(visit)).hasSize(1);
        peer.always(ModbusPeer.HONEST);
        assertThat(values(visit)).hasSize(1);
    }

    @Test
    void another_profile_of_the_device_knows_nothing_of_the_cut() {
        peer.always(refusing(5, 2));
        asked(wanted(1, BlockRules.USUAL, 0, 9));

        assertThat(asked(wanted(1, BlockRules.USUAL, 0, 10))).containsExactly("0+11", "0+1", "10+1");
        assertThat(asked(wanted(1, BlockRules.USUAL, 0, 9))).containsExactly("0+1", "9+1");
    }

    @Test
    void a_cut_is_forgotten_with_its_line() {
        peer.always(refusing(5, 2));
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 9);
        asked(visit);

        devices.leave(line());

        assertThat(asked(visit)).containsExactly("0+10", "0+1", "9+1");
    }

    @Test
    void a_passing_failure_of_the_device_teaches_nothing() {
        peer.next((question, out) -> out.write(question.refusal(4)));
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 1);

        assertThat(asked(visit)).containsExactly("0+2", "0+1", "1+1");
        assertThat(asked(visit)).containsExactly("0+2");
    }

    @Test
    void a_half_that_is_not_answered_teaches_nothing() {
        peer.next((question, out) -> out.write(question.refusal(2)));
        peer.next(ModbusPeer.HONEST);
        peer.next(Faults.SILENT.manner);
        Visit.ReadRegisters visit = wanted(1, BlockRules.USUAL, 0, 1);

        assertThat(answer(visit).gaps()).hasSize(1);
        assertThat(asked(visit)).containsExactly("0+2");
    }

    @Test
    void coils_are_read_in_blocks_of_their_own_size() {
        List<RegisterSpan> spans = IntStream.range(0, 3)
                .mapToObj(each -> new RegisterSpan(RegisterTable.COIL, 16 * each, 1))
                .toList();

        assertThat(asked(visit(1, spans, List.of(), rules(2, 20)))).containsExactly("0+17", "32+1");
    }

    private List<Integer> minutesBetweenTrials(Visit.ReadRegisters visit, int minutes) {
        List<Integer> between = new ArrayList<>();
        int last = 0;
        for (int minute = 1; minute <= minutes; minute++) {
            ticker.leap(Duration.ofMinutes(1));
            if (asked(visit).contains("3+1")) {
                between.add(minute - last);
                last = minute;
            }
        }
        return between;
    }

    private static ModbusPeer.Manner refusing(int hole, int code) {
        return (question, out) -> out.write(covers(question, hole) ? question.refusal(code) : question.frame());
    }

    private static boolean covers(ModbusPeer.Asked question, int register) {
        int address = (question.pdu()[2] & 0xff) << 8 | question.pdu()[3] & 0xff;
        return address <= register && register < address + count(question);
    }

    private static int count(ModbusPeer.Asked question) {
        return question.pdu()[5] & 0xff;
    }

    private List<String> asked(int unit, Visit.ReadRegisters visit) {
        return asked(visit(unit, visit.spans(), visit.together(), visit.rules()));
    }

    private List<String> asked(Visit.ReadRegisters visit) {
        peer.asked.clear();
        devices.visit(line(), visit, soon());
        return peer.asked.stream()
                .map(each ->
                        Integer.parseInt(each.substring(4, 8), 16) + "+" + Integer.parseInt(each.substring(8, 12), 16))
                .toList();
    }

    private List<Integer> values(Visit.ReadRegisters visit) {
        return values(answer(visit));
    }

    private static List<Integer> values(RawAnswer.Registers answer) {
        return answer.blocks().stream()
                .flatMap(block -> IntStream.range(0, block.span().count())
                        .mapToObj(each -> Integer.parseInt(
                                block.octets().part(2 * each, 2).toString(), 16)))
                .collect(Collectors.toList());
    }

    private RawAnswer.Registers answer(Visit.ReadRegisters visit) {
        VisitOutcome outcome = devices.visit(line(), visit, soon());
        assertThat(outcome).isInstanceOf(VisitOutcome.Answered.class);
        return (RawAnswer.Registers) ((VisitOutcome.Answered) outcome).answer();
    }

    private static Visit.ReadRegisters wanted(BlockRules rules, int... addresses) {
        return wanted(1, rules, addresses);
    }

    private static Visit.ReadRegisters wanted(int unit, BlockRules rules, int... addresses) {
        List<RegisterSpan> spans =
                IntStream.of(addresses).mapToObj(each -> span(each, 1)).toList();
        return visit(unit, spans, List.of(), rules);
    }

    private static Visit.ReadRegisters visit(
            int unit, List<RegisterSpan> spans, List<RegisterSpan> together, BlockRules rules) {
        return new Visit.ReadRegisters(new DeviceAddress.UnitId(unit), spans, together, rules);
    }

    private static BlockRules rules(int maxRead, int gap) {
        return new BlockRules(maxRead, Optional.of(gap), List.of());
    }

    private static RegisterSpan span(int address, int count) {
        return new RegisterSpan(RegisterTable.HOLDING, address, count);
    }

    private static Deadline soon() {
        return Deadline.in(Duration.ofSeconds(20), Ticker.SYSTEM);
    }

    private Line line() {
        Transport transport = new Transport.Tcp(new Endpoint("127.0.0.1", peer.port()));
        return new Line(Protocol.MODBUS, transport, Duration.ofMillis(500), 0);
    }
}
