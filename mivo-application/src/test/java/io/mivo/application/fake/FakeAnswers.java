package io.mivo.application.fake;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.reading.Reading;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands answers that are text such as {@code HeatEnergy=12345 HeatVolume=3.5}, and single unsigned registers. */
public final class FakeAnswers implements AnswerDecoding, ValueEncoding {
    private static final BigDecimal END = new BigDecimal(65_536);

    /** An answer with this text. */
    public static RawAnswer text(String text) {
        return new RawAnswer.Foreign(Octets.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType) {
        List<ReadValue> values = new ArrayList<>();
        if (answer instanceof RawAnswer.Foreign foreign) {
            if (!isWhole(foreign)) {
                return new Decoded(Reading.Outcome.of(ReadResult.BAD_ANSWER, "no words"), Reading.Content.NOTHING);
            }
            String text = new String(foreign.octets().toBytes(), StandardCharsets.US_ASCII);
            for (String pair : text.split(" ", -1)) {
                String[] sides = pair.split("=", -1);
                values.add(value(new ValueCode(sides[0]), new BigDecimal(sides[1]), Unit.WATT_HOUR));
            }
        } else if (answer instanceof RawAnswer.Registers registers) {
            profile.points().forEach(point -> values.addAll(values(registers, (Point.InRegister) point)));
        }
        return new Decoded(Reading.Outcome.OK, new Reading.Content(Optional.empty(), values, List.of()));
    }

    private static boolean isWhole(RawAnswer.Foreign answer) {
        String text = new String(answer.octets().toBytes(), StandardCharsets.US_ASCII);
        return text.matches("\\w+=[-+.0-9E]+( \\w+=[-+.0-9E]+)*");
    }

    private static List<ReadValue> values(RawAnswer.Registers registers, Point.InRegister point) {
        return registers.blocks().stream()
                .filter(block -> block.span().equals(point.register().span()))
                .map(block -> new BigDecimal(new BigInteger(1, block.octets().toBytes()))
                        .multiply(point.register().scaling().scale()))
                .map(amount -> value(point.code(), amount, point.unit()))
                .toList();
    }

    private static ReadValue value(ValueCode code, BigDecimal amount, Unit unit) {
        return ReadValue.main(code, new Measured.Amount(new Quantity(amount, unit)), Optional.of(unit));
    }

    @Override
    public Optional<RegisterWrite> encode(Point.InRegister point, BigDecimal value) {
        BigDecimal[] raw = value.divideAndRemainder(point.register().scaling().scale());
        if (raw[1].signum() != 0 || raw[0].signum() < 0 || raw[0].compareTo(END) >= 0) {
            return Optional.empty();
        }
        String hex = String.format("%04x", raw[0].intValueExact());
        return point.write()
                .map(rule -> new RegisterWrite(point.register().span(), hex, rule.function(), rule.verify()));
    }
}
