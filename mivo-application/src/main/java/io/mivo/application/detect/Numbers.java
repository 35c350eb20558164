package io.mivo.application.detect;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numbers that registers hold, decoded as readings are, so that what is found reads alike afterwards.
 *
 * @param decoding turns registers into numbers
 */
record Numbers(AnswerDecoding decoding) {
    /** The number in each register, in the order given; empty where there is none. */
    List<Optional<BigDecimal>> in(RawAnswer.Registers answer, List<Register> registers) {
        List<Point> points = IntStream.range(0, registers.size())
                .mapToObj(index -> point(index, registers.get(index)))
                .toList();
        Map<ValueCode, BigDecimal> numbers = new HashMap<>();
        for (ReadValue value : values(answer, points)) {
            value.measured().number().ifPresent(number -> numbers.put(value.code(), number));
        }
        return points.stream()
                .map(point -> Optional.ofNullable(numbers.get(point.code())))
                .toList();
    }

    private List<ReadValue> values(RawAnswer.Registers answer, List<Point> points) {
        return decoding.decode(answer, new DeviceProfile(points), MeterType.OTHER)
                .content()
                .values();
    }

    private static Point point(int index, Register register) {
        return new Point.InRegister(new ValueCode("X_" + index), Unit.ONE, register, Optional.empty());
    }
}
