package io.mivo.adapter.fieldbus.mbus;

import static io.mivo.adapter.fieldbus.mbus.MeterBench.meter;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.fault.Disturbance;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.RequestKind;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.domain.bus.ApplicationReset;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.profile.RecordWrite;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ChangedMeterTest {
    private static final SecondaryAddress WHOLE = SecondaryAddress.parse("1234567824400104");
    private static final DeviceAddress.Primary FIVE = new DeviceAddress.Primary(5);
    private static final DeviceAddress.Primary SIX = new DeviceAddress.Primary(6);
    private static final RecordWrite TO_300 = new RecordWrite("04", "03", "2c010000", true);

    @Test
    void holds_the_record_that_was_written() throws IOException {
        for (DeviceAddress address : List.of(FIVE, WHOLE, SecondaryAddress.ofIdentification("12345678"))) {
            try (MeterBench bench = new MeterBench(1, writable())) {
                VisitOutcome outcome = bench.visit(new Visit.WriteRecord(address, TO_300));

                assertThat(shown(outcome)).isEqualTo("ReadOut true");
                assertThat(bench.read(address)).isEqualTo("[300]");
            }
        }
    }

    @Test
    void is_read_back_as_it_wants_to_be_read() throws IOException {
        Nameplate nameplate = new Nameplate("12345678", "PAD", 1, 4, 0);
        SimulatedMeter meter = SimulatedMeter.at(5, nameplate, () -> List.of(Octets.ofHex("040609000000")))
                .telling(0x10, () -> List.of(Octets.ofHex("040301000000")))
                .writable("0403");
        MeterHabits habits =
                new MeterHabits(Optional.empty(), Optional.of(new ApplicationReset(Optional.of(0x10))), 16);
        try (MeterBench bench = new MeterBench(1, meter)) {
            assertThat(shown(bench.visit(new Visit.WriteRecord(FIVE, TO_300, habits))))
                    .isEqualTo("ReadOut true");
        }
    }

    @Test
    void refuses_a_record_that_it_does_not_let_write() throws IOException {
        try (MeterBench bench = new MeterBench(1, meter(5, "12345678", "PAD", 1))) {
            assertThat(bench.visit(new Visit.WriteRecord(FIVE, TO_300)))
                    .isEqualTo(new VisitOutcome.DeviceRefused("application error 0: unspecified error"));
        }
    }

    @Test
    void is_written_once_although_the_acknowledgement_is_lost() throws IOException {
        try (MeterBench bench = new MeterBench(2, writable())) {
            bench.meters().disturb(dropping(3));

            assertThat(shown(bench.visit(new Visit.WriteRecord(FIVE, TO_300)))).isEqualTo("ReadOut true");
            assertThat(bench.meters().traffic().requests(RequestKind.DATA)).isEqualTo(1);
        }
    }

    @Test
    void leaves_it_open_when_nobody_looks_and_the_acknowledgement_is_lost() throws IOException {
        RecordWrite blind = new RecordWrite("04", "03", "2c010000", false);
        try (MeterBench bench = new MeterBench(2, writable())) {
            assertThat(bench.visit(new Visit.WriteRecord(FIVE, blind))).isEqualTo(new VisitOutcome.Sent());

            bench.meters().disturb(dropping(6));
            assertThat(shown(bench.visit(new Visit.WriteRecord(FIVE, blind)))).isEqualTo("Unconfirmed");
        }
    }

    @Test
    void that_is_not_there_is_silent_and_nothing_is_sent() throws IOException {
        try (MeterBench bench = new MeterBench(0, writable())) {
            assertThat(shown(bench.visit(new Visit.WriteRecord(SIX, TO_300)))).isEqualTo("Silent");
            assertThat(shown(bench.visit(new Visit.WriteRecord(SecondaryAddress.parse("99999999"), TO_300))))
                    .isEqualTo("Silent");
        }
    }

    @Test
    void moves_to_another_primary_address() throws IOException {
        for (DeviceAddress address : List.of(FIVE, WHOLE)) {
            try (MeterBench bench = new MeterBench(0, writable())) {
                assertThat(shown(set(bench, address, new MeterSetting.PrimaryAddress(SIX))))
                        .isEqualTo("ReadOut true");
                assertThat(bench.read(SIX)).isEqualTo("[1]");
                assertThat(bench.read(FIVE)).isEqualTo("Silent");
            }
        }
    }

    @Test
    void does_not_move_to_where_another_meter_answers() throws IOException {
        SimulatedMeter other = meter(6, "87654321", "PAD", 2);
        try (MeterBench bench = new MeterBench(0, writable(), other)) {
            assertThat(set(bench, FIVE, new MeterSetting.PrimaryAddress(SIX)))
                    .isEqualTo(new VisitOutcome.DeviceRefused("nothing was sent: address 6 is taken by 87654321"));
            assertThat(bench.read(FIVE)).isEqualTo("[1]");
        }
    }

    @Test
    void takes_another_identification() throws IOException {
        for (DeviceAddress address : List.of(FIVE, WHOLE)) {
            for (String wanted : List.of("00000042", "000000422D2C0507")) {
                try (MeterBench bench = new MeterBench(0, writable())) {
                    SecondaryAddress identification = SecondaryAddress.parse(wanted);

                    assertThat(shown(set(bench, address, new MeterSetting.Identification(identification))))
                            .isEqualTo("ReadOut true");
                    assertThat(bench.read(identification)).isEqualTo("[1]");
                }
            }
        }
    }

    @Test
    void sets_its_clock_in_the_coding_that_it_uses() throws IOException {
        MeterSetting time = new MeterSetting.ClockTime(LocalDateTime.of(2031, 12, 24, 18, 30, 15));
        for (String record : List.of("046d00002101", "066d000000210100")) {
            Nameplate nameplate = new Nameplate("12345678", "PAD", 1, 4, 0);
            try (MeterBench bench =
                    new MeterBench(0, SimulatedMeter.at(5, nameplate, () -> List.of(Octets.ofHex(record))))) {
                assertThat(shown(set(bench, FIVE, time))).isEqualTo("ReadOut true");
                assertThat(bench.read(FIVE)).startsWith("[2031-12-24T18:30");
            }
        }
    }

    @Test
    void is_reset_and_then_tells_what_was_chosen() throws IOException {
        SimulatedMeter meter = writable().telling(0x10, () -> List.of(Octets.ofHex("040309000000")));
        MeterHabits habits =
                new MeterHabits(Optional.empty(), Optional.of(new ApplicationReset(Optional.of(0x10))), 16);
        for (DeviceAddress address : List.of(FIVE, WHOLE)) {
            try (MeterBench bench = new MeterBench(0, meter)) {
                assertThat(MeterBench.shown(bench.visit(new Visit.ReadMeter(address, habits))))
                        .isEqualTo("[9]");
                assertThat(shown(set(bench, address, new MeterSetting.Reset(ApplicationReset.plain()))))
                        .isEqualTo("ReadOut true");
                assertThat(bench.read(address)).isEqualTo("[1]");
            }
        }
    }

    private static SimulatedMeter writable() {
        return meter(5, "12345678", "PAD", 1).writable("0403");
    }

    private static VisitOutcome set(MeterBench bench, DeviceAddress address, MeterSetting setting) {
        return bench.visit(new Visit.SetMeter(address, setting));
    }

    private static Disturbance dropping(int number) {
        return exchanged -> exchanged.number() == number ? List.of() : Disturbance.NONE.disturbed(exchanged);
    }

    private static String shown(VisitOutcome outcome) {
        String word = outcome.getClass().getSimpleName();
        return outcome instanceof VisitOutcome.ReadOut out ? word + " " + out.equal() : word;
    }
}
