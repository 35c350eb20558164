package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Fault;
import io.mivo.adapter.fieldbus.simulator.fault.SeededFaults;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeterLineTest {
    private static final Octets CLASS_2 = Octets.ofHex("107b058016");
    private static final Octets RESET_OTHER = Octets.ofHex("1040064616");

    private final SimulatedMeter five = MeterFleet.counting(5, new Nameplate("12345678", "KAM", 1, 4, 0), 101);
    private final SimulatedMeter six = MeterFleet.counting(6, new Nameplate("87654321", "KAM", 1, 4, 0), 7);
    private final MeterLine line = MeterLine.with(five, six);

    @Test
    void it_counts_requests_by_kind_answers_and_collisions() {
        carry(CLASS_2);
        carry(RESET_OTHER);
        carry(Octets.ofHex("107bfe7916"));
        carry(Octets.ofHex("107b078216"));
        carry(Octets.ofHex(Wire.longFrame("53fd52ffffffffffffffff")));
        carry(Octets.ofHex(Wire.longFrame("53055001")));
        carry(Octets.ofHex("105afd5716"));
        carry(Octets.ofHex("107b058116"));

        Traffic traffic = line.traffic();
        assertThat(List.of(RequestKind.values())).extracting(traffic::requests).containsExactly(1, 1, 3, 1, 1, 0);
        assertThat(traffic.allRequests()).isEqualTo(7);
        assertThat(traffic.answers()).isEqualTo(6);
        assertThat(traffic.collisions()).isEqualTo(1);
    }

    @Test
    void it_tells_every_request() {
        List<Octets> told = new ArrayList<>();
        line.tellRequests(told::add);

        carry(CLASS_2);
        carry(RESET_OTHER);

        assertThat(told).containsExactly(CLASS_2, RESET_OTHER);
    }

    @Test
    void a_request_that_is_lost_changes_nothing_in_the_meter() {
        line.disturb(new SeededFaults(1).with(Fault.REQUEST_LOST));
        assertThat(carry(CLASS_2)).isEqualTo(Octets.none());

        line.disturb(new SeededFaults(1));

        assertThat(carry(CLASS_2).hex()).contains("040365000000");
    }

    @Test
    void an_answer_that_is_dropped_comes_again_to_the_same_bit() {
        line.disturb(new SeededFaults(1).with(Fault.DROP));
        assertThat(carry(CLASS_2)).isEqualTo(Octets.none());

        line.disturb(new SeededFaults(1));

        assertThat(carry(CLASS_2).hex()).contains("040365000000");
    }

    @Test
    void a_foreign_answer_is_the_last_that_another_meter_told() {
        Octets six = carry(Octets.ofHex("107b068116"));
        line.disturb(new SeededFaults(1).with(Fault.FOREIGN));

        assertThat(carry(CLASS_2)).isEqualTo(six);
    }

    @Test
    void meters_come_and_go() {
        line.unplug(five);
        assertThat(carry(CLASS_2)).isEqualTo(Octets.none());

        line.plug(five);
        assertThat(carry(CLASS_2)).isNotEqualTo(Octets.none());
    }

    private Octets carry(Octets request) {
        return line.carry(request, 0).stream().map(Departure::octets).reduce(Octets.none(), Octets::followedBy);
    }
}
