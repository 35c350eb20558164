package io.mivo.application.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mivo.application.MivoCore;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.DetectRegisters;
import io.mivo.application.port.driving.DetectRegisters.Candidate;
import io.mivo.application.port.driving.DetectRegisters.Displayed;
import io.mivo.application.port.driving.DetectRegisters.Findings;
import io.mivo.application.port.driving.DetectRegisters.Look;
import io.mivo.application.port.driving.DetectRegisters.Progress;
import io.mivo.application.port.driving.DetectRegisters.Target;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.refusal.RefusedException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A device with 200 holding registers: at 36 a voltage, 238.41 and later 239.12 as binary32 with its less significant
 * register first, beside two more phases; at 102 an energy in tenths as a 32-bit integer, 123456.7 and later 123458.1.
 * The octets were laid out with Python's struct.
 */
class DetectRegistersTest {
    private static final DeviceAddress.UnitId UNIT = new DeviceAddress.UnitId(1);
    private static final Line LINE = Line.overTcp(Protocol.MODBUS, "127.0.0.1:502");

    private final int[] registers = new int[200];
    private final FakeFieldDevices devices = new FakeFieldDevices().with(UNIT, this::explored);
    private final MivoCore core = MivoCore.over(devices, new PlainRegisters()).build();
    private final DetectRegisters detect = core.detectRegisters();
    private final List<Progress> progress = new ArrayList<>();

    DetectRegistersTest() {
        for (int i = 0; i < registers.length; i++) {
            registers[i] = i * 37 % 251;
        }
        put(36, 0x68f6, 0x436e);
        put(38, 0x999a, 0x436f);
        put(40, 0x4ccd, 0x4370);
        put(102, 0x0012, 0xd687);
    }

    private void put(int address, int... values) {
        System.arraycopy(values, 0, registers, address, values.length);
    }

    private void later() {
        put(36, 0x1eb8, 0x436f);
        put(102, 0x0012, 0xd695);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void finds_a_float_voltage_with_its_registers_swapped() {
        Findings first = look(Findings.NONE, "238.4");
        later();
        Findings both = look(first, "239.1");

        assertThat(both.candidates()).singleElement().satisfies(found -> {
            assertThat(describe(found)).isEqualTo("holding 36-37 float32 CDAB 1");
            assertThat(found.reads()).isEqualByComparingTo("239.12");
        });
    }

    @Test
    void finds_an_energy_in_tenths() {
        Findings first = look(Findings.NONE, "123456.7");
        later();
        Findings both = look(first, "123458.1");

        assertThat(both.candidates())
                .extracting(DetectRegistersTest::describe)
                .containsExactly("holding 102-103 int32 ABCD 0.1", "holding 102-103 uint32 ABCD 0.1");
    }

    @Test
    void names_what_no_longer_shows_the_number_no_more() {
        put(10, 2384);
        Findings first = look(Findings.NONE, "238.4");
        assertThat(first.candidates()).extracting(DetectRegistersTest::describe).contains("holding 10 uint16 ABCD 0.1");

        later();

        assertThat(look(first, "239.1").candidates())
                .extracting(DetectRegistersTest::describe)
                .doesNotContain("holding 10 uint16 ABCD 0.1");
    }

    @Test
    void tells_two_readings_of_one_moment_apart() {
        Findings both = look(look(Findings.NONE, "238.4"), "123456.7");

        assertThat(both.candidates()).isEmpty();
        assertThat(best(both, 0)).isEqualTo("holding 36-37 float32 CDAB 1");
        assertThat(best(both, 1)).isEqualTo("holding 102-103 int32 ABCD 0.1");
    }

    @Test
    void puts_what_lies_like_the_other_reading_first() {
        put(120, 2396);
        Findings both = look(look(Findings.NONE, "238.4"), "239.6");

        assertThat(best(both, 1)).isEqualTo("holding 38-39 float32 CDAB 1");
    }

    @Test
    void finds_a_number_across_the_border_of_two_requests() {
        put(123, 0x000f, 0x4243);

        assertThat(look(Findings.NONE, "1000003").candidates())
                .extracting(DetectRegistersTest::describe)
                .contains("holding 123-124 uint32 ABCD 1");
    }

    @Test
    void says_how_far_it_is() {
        look(Findings.NONE, "238.4");

        assertThat(progress.get(0)).isEqualTo(new Progress(0, 400));
        assertThat(progress.get(progress.size() - 1)).isEqualTo(new Progress(400, 400));
    }

    @Test
    void begins_with_no_zero() {
        assertThatThrownBy(() -> look(Findings.NONE, "0.0"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not 0");
        assertThat(devices.seen()).isEmpty();
    }

    @Test
    void fails_with_the_reason_when_the_device_is_silent() {
        devices.with(UNIT, new VisitOutcome.Silent("no answer in time"));

        Look look = detect.look(target(), Findings.NONE, new Displayed(new BigDecimal("1.5")), progress::add);

        assertThat(look).isEqualTo(new Look.Failed("no answer in time"));
        assertThat(devices.seen()).as("one question per table").hasSize(2);
    }

    private String best(Findings findings, int index) {
        return describe(detect.alone(findings, findings.sights().get(index)).get(0));
    }

    private Findings look(Findings before, String shown) {
        Look look = detect.look(target(), before, new Displayed(new BigDecimal(shown)), progress::add);
        return ((Look.Seen) look).findings();
    }

    private static Target target() {
        return new Target(
                LINE,
                UNIT,
                List.of(
                        new RegisterSpan(RegisterTable.HOLDING, 0, 200),
                        new RegisterSpan(RegisterTable.INPUT, 0, 200)));
    }

    private static String describe(Candidate candidate) {
        Register register = candidate.register();
        return register.span() + " " + register.type().word() + " " + register.order() + " "
                + register.scaling().scale().toPlainString();
    }

    /** It has no input registers. */
    private VisitOutcome explored(Visit visit) {
        RegisterSpan span = ((Visit.ExploreRegisters) visit).span();
        if (span.table() == RegisterTable.INPUT) {
            return new VisitOutcome.Answered(
                    new RawAnswer.Registers(List.of(), List.of(new RawAnswer.Gap(span, "exception 1"))));
        }
        StringBuilder hex = new StringBuilder();
        for (int i = span.address(); i < span.end(); i++) {
            hex.append(String.format("%04x", registers[i]));
        }
        RawAnswer.Block block = new RawAnswer.Block(span, Octets.ofHex(hex.toString()));
        return new VisitOutcome.Answered(new RawAnswer.Registers(List.of(block), List.of()));
    }
}
