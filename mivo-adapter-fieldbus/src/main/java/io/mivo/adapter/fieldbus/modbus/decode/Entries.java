package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.reading.RawAnswer;
import java.util.Optional;

/**
 * The entries of a device's tables as they arrived.
 *
 * @param answer blocks and gaps
 */
record Entries(RawAnswer.Registers answer) {
    /** The octets of a register's value, most significant first; of a text in reading order; empty when they did not arrive. */
    Optional<byte[]> of(Register register) {
        return of(register.span()).map(octets -> ordered(octets, register));
    }

    /** The octets of a span as they arrived. */
    Optional<byte[]> of(RegisterSpan span) {
        return answer.blocks().stream()
                .filter(each -> each.span().covers(span))
                .findFirst()
                .map(each -> part(each, span));
    }

    private static byte[] part(RawAnswer.Block block, RegisterSpan span) {
        int size = span.table().holdsBits() ? 1 : 2;
        int from = size * (span.address() - block.span().address());
        return block.octets().part(from, size * span.count()).toBytes();
    }

    private static byte[] ordered(byte[] octets, Register register) {
        if (register.span().table().holdsBits()) {
            return octets;
        }
        boolean reversed = register.order().reversesRegisters() && register.type() != RegisterType.STRING;
        return reordered(octets, reversed, register.order());
    }

    /** Between the order on the wire and most significant first, either way. */
    static byte[] reordered(byte[] octets, boolean reversesRegisters, RegisterOrder order) {
        byte[] result = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            int pair = reversesRegisters ? octets.length / 2 - 1 - i / 2 : i / 2;
            int half = order.swapsOctets() ? 1 - i % 2 : i % 2;
            result[i] = octets[2 * pair + half];
        }
        return result;
    }
}
