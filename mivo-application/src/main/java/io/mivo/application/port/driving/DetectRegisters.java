package io.mivo.application.port.driving;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Finds the registers that hold what the display of a Modbus device shows. For administrators. */
public interface DetectRegisters {
    /**
     * Reads the window now and keeps what shows the value.
     *
     * @param before what earlier looks found; {@link Findings#NONE} for the first
     * @param shown what the display shows now
     * @param follower is told how far the look is, on the calling thread
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when the first value is 0, which any empty register shows
     */
    Look look(Target target, Findings before, Displayed shown, Consumer<Progress> follower);

    /** What shows the value of one look whatever the others found, best first; a coding that the others have too counts more. */
    List<Candidate> alone(Findings findings, Sight sight);

    /**
     * Where to look.
     *
     * @param line the line of the device
     * @param unit the device
     * @param window the spans of registers
     */
    record Target(Line line, DeviceAddress.UnitId unit, List<RegisterSpan> window) {
        /** Copies in. */
        public Target {
            window = List.copyOf(window);
        }

        /** The same as far as the device has it; unchanged when it has nothing. */
        public Target within(RawAnswer.Registers there) {
            List<RegisterSpan> spans =
                    there.blocks().stream().map(RawAnswer.Block::span).toList();
            return spans.isEmpty() ? this : new Target(line, unit, spans);
        }
    }

    /**
     * A number on a display, rounded half up to its last digit: 238.4 shows what lies from 238.35 up to but not 238.45.
     *
     * @param value as it is shown, with all its digits
     */
    record Displayed(BigDecimal value) {
        /** Refuses an absent value. */
        public Displayed {
            Objects.requireNonNull(value, "value");
        }

        /** Whether a number is shown so. */
        public boolean shows(BigDecimal number) {
            BigDecimal half = value.ulp().multiply(new BigDecimal("0.5"));
            BigDecimal beyond = value.signum() < 0 ? value.subtract(number) : number.subtract(value);
            return beyond.compareTo(half.negate()) >= 0 && beyond.compareTo(half) < 0;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * A register that shows every value.
     *
     * @param register where it lies, with type, order and a scale that is a power of ten
     * @param reads what it reads, scaled, at the newest look
     * @param plausibility greater for what devices usually do; only good to compare
     */
    record Candidate(Register register, BigDecimal reads, int plausibility) {}

    /**
     * What was there at one look.
     *
     * @param shown what the display showed
     * @param registers what the device gave, with neighbouring blocks joined, and what it did not
     */
    record Sight(Displayed shown, RawAnswer.Registers registers) {}

    /**
     * What all looks found.
     *
     * @param sights each look, in order
     * @param candidates what showed the right value at every one of them, best first
     */
    record Findings(List<Sight> sights, List<Candidate> candidates) {
        /** Before the first look. */
        public static final Findings NONE = new Findings(List.of(), List.of());

        /** Copies in. */
        public Findings {
            sights = List.copyOf(sights);
            candidates = List.copyOf(candidates);
        }
    }

    /** What came of a look. */
    sealed interface Look {
        /** The window was read as far as the device has it. */
        record Seen(Findings findings) implements Look {}

        /** The device could not be read. */
        record Failed(String detail) implements Look {}
    }

    /**
     * How far a look is.
     *
     * @param read how many registers were asked for
     * @param all how many there are to ask for
     */
    record Progress(int read, int all) {}
}
