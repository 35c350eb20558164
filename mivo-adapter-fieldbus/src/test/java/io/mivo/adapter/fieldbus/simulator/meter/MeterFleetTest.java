package io.mivo.adapter.fieldbus.simulator.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MeterFleetTest {
    private final MeterFleet fleet = new MeterFleet(42);

    @Test
    void it_is_determined_by_its_seed() {
        assertThat(addresses(fleet.adversarial(60)))
                .isEqualTo(addresses(new MeterFleet(42).adversarial(60)))
                .isNotEqualTo(addresses(new MeterFleet(43).adversarial(60)));
    }

    @Test
    void no_two_of_its_meters_share_an_address() {
        List<SimulatedMeter> meters = fleet.adversarial(60);

        assertThat(addresses(meters)).hasSize(60).doesNotHaveDuplicates();
        assertThat(meters).extracting(SimulatedMeter::address).doesNotHaveDuplicates();
    }

    @Test
    void its_kinds_are_as_alike_as_they_say() {
        assertThat(parts(fleet.alikeInSevenDigits(10), 1, 2)).hasSize(10);
        assertThat(parts(fleet.alikeInSevenDigits(10), 0, 1)).hasSize(1);
        assertThat(parts(fleet.alikeButForManufacturer(10), 0, 8)).hasSize(1);
        assertThat(parts(fleet.alikeButForManufacturer(10), 8, 12)).hasSize(10);
        assertThat(parts(fleet.alikeButForVersion(10), 12, 14)).hasSize(10);
        assertThat(parts(fleet.alikeButForDeviceType(10), 0, 14)).hasSize(1);
        assertThat(parts(fleet.alikeButForFabricationNumber(3), 0, 16)).hasSize(1);
        assertThat(parts(fleet.hexadecimal(10), 0, 8)).hasSize(10).allMatch(id -> id.matches(".*[a-e].*"));
    }

    @Test
    void a_counting_meter_counts_readouts_and_neither_repeats_nor_selections() {
        Wire wire = new Wire(MeterLine.with(MeterFleet.counting(5, new Nameplate("12345678", "KAM", 1, 4, 0), 101)));
        assertThat(wire.ask(0x7B, 5)).contains("040365000000");
        assertThat(wire.ask(0x7B, 5)).contains("040365000000");

        wire.send("53fd52 ffffffff ffff ff ff 0c78 78563412");

        assertThat(wire.ask(0x7B, 253)).contains("040366000000");
        assertThat(wire.ask(0x5B, 5)).contains("040367000000");
    }

    @Test
    void meters_of_one_secondary_address_are_told_apart_by_their_fabrication_numbers() {
        Wire wire = new Wire(MeterLine.of(fleet.alikeButForFabricationNumber(2)));
        String both = wire.ask(0x7B, 254);

        assertThat(Stream.of(1, 2)
                        .map(address -> wire.ask(0x5B, address))
                        .map(answer -> answer.substring(42, 50))
                        .map(number -> wire.send("53fd52 ffffffff ffff ff ff 0c78" + number)
                                + wire.ask(0x7B, 253).substring(38, 50)))
                .allMatch(answer -> answer.startsWith("e50c78"))
                .doesNotHaveDuplicates();
        assertThat(both).startsWith("68");
    }

    private static List<String> addresses(List<SimulatedMeter> meters) {
        return meters.stream().map(SimulatedMeter::secondaryAddress).toList();
    }

    private static java.util.Set<String> parts(List<SimulatedMeter> meters, int from, int to) {
        return addresses(meters).stream()
                .map(address -> address.substring(from, to))
                .collect(Collectors.toSet());
    }
}
