package io.mivo.adapter.fieldbus.mbus;

import static io.mivo.adapter.fieldbus.mbus.MeterBench.counting;
import static io.mivo.adapter.fieldbus.mbus.MeterBench.meter;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Burst;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.fault.Exchanged;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectedMeterTest {
    /** Identification 12345678, PAD (4024 on the wire), version 1, heat. */
    private static final SecondaryAddress WHOLE = SecondaryAddress.parse("1234567824400104");

    /** The same meter; its access number stands still. */
    private static final String CONSTANT = "681515680805727856341224400104010000000403070000000b16";

    private static final DeviceAddress FIVE = new DeviceAddress.Primary(5);

    @Test
    void is_read_whether_its_address_is_given_whole_or_in_part() throws IOException {
        try (MeterBench bench =
                new MeterBench(0, meter(0, "12345678", "PAD", 101, 102, 103), meter(0, "12345679", "PAD", 99))) {
            assertThat(bench.read(WHOLE)).isEqualTo("[101, 102, 103]");
            assertThat(bench.read(SecondaryAddress.ofIdentification("12345678")))
                    .isEqualTo("[101, 102, 103]");
            assertThat(bench.read(SecondaryAddress.ofIdentification("1234567F")))
                    .isEqualTo("Garbled");
            assertThat(bench.read(SecondaryAddress.ofIdentification("FFFFFF79")))
                    .isEqualTo("[99]");
            assertThat(bench.read(SecondaryAddress.ofIdentification("99999999")))
                    .isEqualTo("Silent");
        }
    }

    @Test
    void that_is_not_there_costs_its_repeats_and_no_more() throws IOException {
        try (MeterBench bench = new MeterBench(2, meter(0, "12345678", "PAD", 1))) {
            long before = System.nanoTime();

            assertThat(bench.read(SecondaryAddress.ofIdentification("99999999")))
                    .isEqualTo("Silent");

            // waiting for late answers before each repeat would make it nine time-outs
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(MeterBench.TIMEOUT.multipliedBy(6));
        }
    }

    @Test
    void is_told_apart_by_its_fabrication_number() throws IOException {
        try (MeterBench bench = new MeterBench(
                0,
                meter(0, "12345678", "PAD", 1).fabricatedAs("00000001"),
                meter(0, "12345678", "PAD", 2).fabricatedAs("00000002"))) {
            assertThat(bench.read(WHOLE.withFabrication("00000001"))).isEqualTo("[1]");
            assertThat(bench.read(WHOLE.withFabrication("00000002"))).isEqualTo("[2]");
        }
    }

    @Test
    void gives_all_telegrams_once_when_the_second_answer_is_lost() throws IOException {
        for (DeviceAddress address : List.of(WHOLE, FIVE)) {
            try (MeterBench bench = new MeterBench(2, meter(5, "12345678", "PAD", 101, 102, 103))) {
                bench.meters().disturb(dropping(3));

                assertThat(bench.read(address)).isEqualTo("[101, 102, 103]");
            }
        }
    }

    @Test
    void that_counts_is_never_read_twice_alike_also_over_new_connections() throws IOException {
        for (DeviceAddress address : List.of(WHOLE, FIVE)) {
            try (MeterBench bench = new MeterBench(2, counting(5, "12345678", 101))) {
                assertThat(bench.read(address)).isEqualTo("[101]");
                assertThat(bench.read(address)).isEqualTo("[102]");
                bench.hangUp();
                assertThat(bench.read(address)).isEqualTo("[103]");
            }
        }
    }

    @Test
    void is_not_read_stale_when_another_acknowledgement_comes_for_a_lost_opening() throws IOException {
        for (DeviceAddress address : List.of(WHOLE, FIVE)) {
            try (MeterBench bench = new MeterBench(2, counting(5, "12345678", 101))) {
                assertThat(bench.read(address)).isEqualTo("[101]");
                bench.meters().disturb(new LostOpening());

                assertThat(bench.read(address)).isEqualTo("[102]");
            }
        }
    }

    /** The first request never arrives, and an acknowledgement comes all the same. */
    private static final class LostOpening implements Disturbance {
        private int requests;

        @Override
        public boolean losesRequest() {
            requests++;
            return requests == 1;
        }

        @Override
        public List<Burst> disturbed(Exchanged exchanged) {
            return requests == 1 ? List.of(Burst.now(Octets.ofHex("E5"))) : NONE.disturbed(exchanged);
        }
    }

    @Test
    void that_says_the_same_each_time_is_asked_twice_but_once() throws IOException {
        try (MeterBench bench = new MeterBench(2, SimulatedMeter.recorded(5, CONSTANT))) {
            List<Octets> requests = new ArrayList<>();
            bench.meters().tellRequests(requests::add);

            for (int i = 0; i < 4; i++) {
                assertThat(bench.read(FIVE)).isEqualTo("[7]");
            }

            // a link reset and a request each time, and once more the second time
            assertThat(requests).hasSize(10);
        }
    }

    @Test
    void that_counts_is_not_read_stale_although_it_never_acknowledges_a_reset() throws IOException {
        try (MeterBench bench = new MeterBench(2, counting(5, "12345678", 101).withoutAcknowledgement())) {
            int first = number(bench.read(FIVE));

            assertThat(number(bench.read(FIVE))).isGreaterThan(first);
        }
    }

    @Test
    void is_not_confused_with_another_one_whose_answer_comes_in_its_place() throws IOException {
        try (MeterBench bench = new MeterBench(0, meter(5, "12345678", "PAD", 1), meter(6, "87654321", "PAD", 2))) {
            bench.read(new DeviceAddress.Primary(6));
            bench.meters()
                    .disturb(exchanged -> exchanged.answer().size() > 1
                            ? List.of(Burst.now(exchanged.foreign().get().orElseThrow()))
                            : Disturbance.NONE.disturbed(exchanged));

            assertThat(bench.read(WHOLE)).isEqualTo("Garbled");
            assertThat(bench.read(FIVE)).isEqualTo("Silent");
        }
    }

    @Test
    void is_met_by_a_probe_when_it_is_alone() throws IOException {
        try (MeterBench bench = new MeterBench(
                0,
                meter(5, "12345678", "PAD", 1),
                meter(6, "12345679", "PAD", 2),
                meter(6, "22222222", "PAD", 3),
                meter(7, "12345679", "KAM", 3))) {
            assertThat(probed(bench, SecondaryAddress.ofIdentification("12345678")))
                    .isEqualTo("Optional[5] Optional[" + WHOLE + "] Heat");
            assertThat(probed(bench, FIVE)).isEqualTo("Optional[5] Optional[" + WHOLE + "] Heat");
            assertThat(probed(bench, SecondaryAddress.ANY)).isEqualTo("Garbled");
            assertThat(probed(bench, SecondaryAddress.ofIdentification("1234567F")))
                    .isEqualTo("Garbled");
            assertThat(probed(bench, SecondaryAddress.ofIdentification("12345679")))
                    .isEqualTo("Garbled");
            assertThat(probed(bench, new DeviceAddress.Primary(6))).isEqualTo("Garbled");
            assertThat(probed(bench, SecondaryAddress.ofIdentification("3FFFFFFF")))
                    .isEqualTo("Silent");
            assertThat(probed(bench, new DeviceAddress.Primary(9))).isEqualTo("Silent");
        }
    }

    @Test
    void costs_one_time_out_where_nobody_is() throws IOException {
        try (MeterBench bench = new MeterBench(0)) {
            bench.visit(new Visit.ProbeMeter(SecondaryAddress.ANY));
            long began = System.nanoTime();

            bench.visit(new Visit.ProbeMeter(SecondaryAddress.ANY));

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(MeterBench.TIMEOUT, MeterBench.TIMEOUT.multipliedBy(2));
        }
    }

    private static Disturbance dropping(int number) {
        return exchanged -> exchanged.number() == number ? List.of() : Disturbance.NONE.disturbed(exchanged);
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.substring(1, shown.length() - 1));
    }

    private static String probed(MeterBench bench, DeviceAddress address) {
        VisitOutcome outcome = bench.visit(new Visit.ProbeMeter(address));
        return outcome instanceof VisitOutcome.Met met
                ? met.meter().primary() + " " + met.meter().secondary() + " "
                        + met.meter().meterType()
                : outcome.getClass().getSimpleName();
    }
}
