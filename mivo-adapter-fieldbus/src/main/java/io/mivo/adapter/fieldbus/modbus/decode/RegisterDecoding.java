package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.reading.Alarm;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the registers of a Modbus device into the values of its profile. */
public final class RegisterDecoding implements AnswerDecoding {
    private static final int MOST_REASONS = 3;

    @Override
    public Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType) {
        if (!(answer instanceof RawAnswer.Registers registers)) {
            return new Decoded(
                    Reading.Outcome.of(ReadResult.BAD_ANSWER, "not an answer of a Modbus device"),
                    Reading.Content.NOTHING);
        }
        List<ReadValue> values = profile.points().stream()
                .flatMap(point -> valueOf(point, new Entries(registers)).stream())
                .toList();
        return new Decoded(outcome(values, registers), new Reading.Content(Optional.empty(), values, alarms(values)));
    }

    private static Optional<ReadValue> valueOf(Point point, Entries entries) {
        if (!(point instanceof Point.InRegister inRegister)) {
            return Optional.empty();
        }
        PointValue value = new PointValue(inRegister, entries);
        Measured measured = value.measured();
        return Optional.of(ReadValue.main(
                point.code(),
                measured,
                measured instanceof Measured.Amount amount
                        ? Optional.of(amount.quantity().unit())
                        : value.unit()));
    }

    private static Reading.Outcome outcome(List<ReadValue> values, RawAnswer.Registers registers) {
        String absent = codesWith(ValueError.NOT_READ, values);
        if (absent.isEmpty()) {
            return Reading.Outcome.OK;
        }
        String why = registers.gaps().stream()
                .map(gap -> gap.why() + " at " + gap.span())
                .limit(MOST_REASONS)
                .collect(Collectors.joining(", "));
        return Reading.Outcome.of(ReadResult.PARTIAL, "not read: " + absent + (why.isEmpty() ? "" : " (" + why + ")"));
    }

    private static String codesWith(ValueError error, List<ReadValue> values) {
        return values.stream()
                .filter(each -> each.measured() instanceof Measured.Missing missing && missing.error() == error)
                .map(each -> each.code().text())
                .collect(Collectors.joining(", "));
    }

    private static List<Alarm> alarms(List<ReadValue> values) {
        return values.stream()
                .filter(each -> each.measured() instanceof Measured.FlagSet)
                .flatMap(each -> ((Measured.FlagSet) each.measured()).names().stream())
                .distinct()
                .map(name -> new Alarm(name, name))
                .toList();
    }
}
