package io.mivo.adapter.fieldbus.mbus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Burst;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.fault.Exchanged;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.domain.bus.DeviceAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A telegram of an earlier readout that comes once more. */
class OldTelegramTest {
    private static final int ACCESS_NUMBER = 15;
    private static final DeviceAddress ADDRESS = new DeviceAddress.Primary(6);

    /** In the place of an answer with data in the second readout comes one of the first. */
    private static final class Replayed implements Disturbance {
        private final List<Octets> told = new ArrayList<>();
        private final int replaced;
        private final int by;

        Replayed(int replaced, int by) {
            this.replaced = replaced;
            this.by = by;
        }

        @Override
        public List<Burst> disturbed(Exchanged exchanged) {
            if (exchanged.answer().size() > 1) {
                told.add(exchanged.answer());
                return List.of(Burst.now(told.size() == replaced ? told.get(by - 1) : exchanged.answer()));
            }
            return Disturbance.NONE.disturbed(exchanged);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void is_not_taken_for_the_first_one_of_a_readout(int old) throws IOException {
        assertThat(secondReadout(new Replayed(4, old))).isIn("[102, 102, 102]", "[103, 103, 103]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void is_not_taken_for_a_later_one(int old) throws IOException {
        assertThat(secondReadout(new Replayed(5, old))).isIn("[102, 102, 102]", "[103, 103, 103]");
    }

    private static String secondReadout(Disturbance disturbance) throws IOException {
        try (MeterBench bench = new MeterBench(3, counting())) {
            bench.meters().disturb(disturbance);
            assertThat(bench.read(ADDRESS)).isEqualTo("[101, 101, 101]");
            return bench.read(ADDRESS);
        }
    }

    /** The reset is lost, and an acknowledgement of before passes for its own: the meter goes on with its last telegram. */
    @Test
    void that_is_the_last_of_a_readout_does_not_pass_for_a_whole_one() throws IOException {
        try (MeterBench bench = new MeterBench(0, counting())) {
            assertThat(bench.read(ADDRESS)).isEqualTo("[101, 101, 101]");
            bench.meters().disturb(new LostReset(6));
            bench.read(ADDRESS);
            assertThat(bench.read(ADDRESS)).isNotEqualTo("[102]");
        }
    }

    /** The third telegram is lost, then the reset; its acknowledgement is made up. */
    private static final class LostReset implements Disturbance {
        private final int acknowledgement;
        private int requests;

        LostReset(int acknowledgement) {
            this.acknowledgement = acknowledgement;
        }

        @Override
        public boolean losesRequest() {
            requests++;
            return requests == 4 || requests == acknowledgement - 1;
        }

        @Override
        public List<Burst> disturbed(Exchanged exchanged) {
            return requests == acknowledgement - 1
                    ? List.of(Burst.now(Octets.of(0xE5)))
                    : Disturbance.NONE.disturbed(exchanged);
        }
    }

    /** The same over a new connection. */
    @Test
    void is_known_over_a_new_connection_too() throws IOException {
        try (MeterBench bench = new MeterBench(0, MeterBench.counting(6, "22222222", 101))) {
            assertThat(bench.read(ADDRESS)).isEqualTo("[101]");
            bench.hangUp();
            bench.meters().disturb(new LostReset(2));
            assertThat(bench.read(ADDRESS)).isNotEqualTo("[101]");
        }
    }

    /** The link is reset, the telegram of then comes late, after that of a second reset: nobody had heard it before. */
    @Test
    void that_nobody_heard_before_is_known_by_its_access_number() throws IOException {
        AtomicInteger told = new AtomicInteger();
        Disturbance swapped = exchanged -> {
            boolean isFirst = exchanged.answer().size() > 1 && told.incrementAndGet() == 4;
            return isFirst
                    ? List.of(Burst.now(withValue(exchanged.answer(), 99)))
                    : Disturbance.NONE.disturbed(exchanged);
        };

        assertThat(secondReadout(swapped)).isEqualTo("[103, 103, 103]");
    }

    /** The first telegram of a readout that was begun before and came to nothing: one access number earlier, another value. */
    private static Octets withValue(Octets telegram, int value) {
        byte[] octets = telegram.toByteArray();
        int at = octets.length - 7;
        octets[ACCESS_NUMBER]--;
        octets[octets.length - 2] += (byte) (value - octets[at] - 1);
        octets[at] = (byte) value;
        return Octets.copyOf(octets);
    }

    @Test
    void is_the_newest_one_of_a_meter_that_always_says_the_same() throws IOException {
        String telegram = "681515680806722222222224400104070000000403010000008016";
        try (MeterBench bench = new MeterBench(3, SimulatedMeter.recorded(6, telegram))) {
            assertThat(List.of(bench.read(ADDRESS), bench.read(ADDRESS), bench.read(ADDRESS)))
                    .containsOnly("[1]");
        }
    }

    /** The acknowledgement comes twice, then the telegram late; when it is asked for again, that is lost. */
    @Test
    void is_waited_for_although_another_answer_came_twice() throws IOException {
        AtomicInteger number = new AtomicInteger();
        Disturbance late = exchanged -> switch (number.incrementAndGet()) {
            case 1 ->
                List.of(
                        Burst.now(exchanged.answer()),
                        Burst.now(exchanged.answer()).later(MeterBench.TIMEOUT.dividedBy(4)));
            case 2 ->
                List.of(Burst.now(exchanged.answer())
                        .later(MeterBench.TIMEOUT.multipliedBy(7).dividedBy(4)));
            case 4 -> List.of();
            default -> Disturbance.NONE.disturbed(exchanged);
        };
        try (MeterBench bench = new MeterBench(0, MeterBench.counting(6, "22222222", 101))) {
            bench.meters().disturb(late);
            bench.read(ADDRESS);
            assertThat(bench.read(ADDRESS)).isNotEqualTo("[101]");
        }
    }

    /** Tells what it counted at storages 0, 1 and 2, in a telegram each. */
    private static SimulatedMeter counting() {
        AtomicInteger count = new AtomicInteger(100);
        return SimulatedMeter.at(6, new Nameplate("22222222", "PAD", 1, 4, 0), () -> {
            Octets now = Octets.of(count.incrementAndGet(), 0, 0, 0);
            return List.of(
                    Octets.ofHex("0403").followedBy(now).followedBy(Octets.of(0x1F)),
                    Octets.ofHex("4403").followedBy(now).followedBy(Octets.of(0x1F)),
                    Octets.ofHex("840103").followedBy(now));
        });
    }
}
