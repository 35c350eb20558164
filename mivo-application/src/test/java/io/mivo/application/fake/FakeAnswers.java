package io.mivo.application.fake;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.RecordEncoding;
import io.mivo.application.port.driven.ValueEncoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.RecordWrite;
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

/**
 * Understands answers that are text such as {@code HeatEnergy=12345 HeatVolume=3.5}, also as telegrams, and single
 * unsigned registers. A record selected by such a word is written in thousandths.
 */
public final class FakeAnswers implements AnswerDecoding, ValueEncoding, RecordEncoding {
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");
    private static final BigDecimal MOST_THOUSANDTHS = new BigDecimal(Integer.MAX_VALUE);
    private static final BigDecimal END = new BigDecimal(65_536);

    /** An answer with this text. */
    public static RawAnswer text(String text) {
        return new RawAnswer.Foreign(Octets.of(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** A readout of a meter with this text. */
    public static RawAnswer.Telegrams telegram(String text) {
        return new RawAnswer.Telegrams(List.of(Octets.of(text.getBytes(StandardCharsets.US_ASCII))), true);
    }

    @Override
    public Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType) {
        if (answer instanceof RawAnswer.Telegrams telegrams) {
            return decode(new RawAnswer.Foreign(telegrams.frames().get(0)), profile, meterType);
        }
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

    @Override
    public Encoded encode(Point.InRecord point, BigDecimal value, RawAnswer lastGood, MeterType meterType) {
        String word = point.selection().quantity();
        long meant = decode(lastGood, DeviceProfile.WHATEVER_IT_SENDS, meterType).content().values().stream()
                .filter(each -> each.code().text().equals(word))
                .count();
        if (meant != 1) {
            return new Encoded.Impossible(meant + " records are " + word);
        }
        boolean small = Math.abs((long) value.scale()) < 10 && value.abs().compareTo(MOST_THOUSANDTHS) < 0;
        if (!small || value.remainder(THOUSANDTH).signum() != 0) {
            return new Encoded.Inexact();
        }
        int litres = Integer.reverseBytes(value.divide(THOUSANDTH).intValueExact());
        boolean verify = point.write().orElseThrow().verify();
        return new Encoded.Exactly(new RecordWrite("04", "13", String.format("%08x", litres), verify));
    }
}
