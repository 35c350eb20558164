package io.mivo.application.detect;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.MeterType;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Understands binary numbers without a sign of up to 32 bits, int32 and float32, in the orders of whole registers. */
final class PlainRegisters implements AnswerDecoding {
    private static final Map<RegisterType, Function<ByteBuffer, BigDecimal>> TYPES = Map.of(
            RegisterType.UINT16, octets -> BigDecimal.valueOf(octets.getShort() & 0xffff),
            RegisterType.INT32, octets -> BigDecimal.valueOf(octets.getInt()),
            RegisterType.UINT32, octets -> BigDecimal.valueOf(octets.getInt() & 0xffff_ffffL),
            RegisterType.FLOAT32, octets -> decimal(octets.getFloat()));

    @Override
    public Decoded decode(RawAnswer answer, DeviceProfile profile, MeterType meterType) {
        RawAnswer.Registers registers = (RawAnswer.Registers) answer;
        return Decoded.ok(profile.points().stream()
                .flatMap(point -> value((Point.InRegister) point, registers).stream())
                .toList());
    }

    private static Optional<ReadValue> value(Point.InRegister point, RawAnswer.Registers answer) {
        Register register = point.register();
        return answer.blocks().stream()
                .filter(block -> block.span().covers(register.span()))
                .findFirst()
                .flatMap(block -> number(register, octets(register, block)))
                .map(number -> number.multiply(register.scaling().scale()))
                .map(number -> ReadValue.main(point.code(), new Quantity(number, point.unit())));
    }

    private static Optional<BigDecimal> number(Register register, ByteBuffer octets) {
        boolean known = register.order() == RegisterOrder.ABCD || register.order() == RegisterOrder.CDAB;
        return Optional.ofNullable(known ? TYPES.get(register.type()) : null)
                .map(type -> type.apply(octets))
                .filter(number -> number.signum() >= 0);
    }

    private static ByteBuffer octets(Register register, RawAnswer.Block block) {
        int from = 2 * (register.span().address() - block.span().address());
        int count = register.span().count();
        ByteBuffer sent = ByteBuffer.wrap(block.octets().part(from, 2 * count).toBytes());
        ByteBuffer ordered = ByteBuffer.allocate(2 * count);
        for (int i = 0; i < count; i++) {
            ordered.putShort(sent.getShort(2 * (register.order() == RegisterOrder.CDAB ? count - 1 - i : i)));
        }
        return ordered.flip();
    }

    private static BigDecimal decimal(float number) {
        return Float.isFinite(number) ? new BigDecimal(Float.toString(number)) : BigDecimal.valueOf(-1);
    }
}
