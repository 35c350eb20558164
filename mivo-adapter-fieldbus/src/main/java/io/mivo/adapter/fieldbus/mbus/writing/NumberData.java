package io.mivo.adapter.fieldbus.mbus.writing;

import io.mivo.adapter.fieldbus.mbus.codec.value.DataLayout;
import io.mivo.adapter.fieldbus.mbus.codec.value.NumberCoding;
import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Optional;

/** Numbers as the data of a record, as EN 13757-3 codes them: least significant byte first. */
final class NumberData {
    private static final int BITS = 8;

    private NumberData() {}

    /** The data of a number; empty where the layout cannot hold it. */
    static Optional<Octets> of(BigDecimal number, DataLayout layout) {
        return switch (layout.form()) {
            case INTEGER -> whole(number).flatMap(each -> integer(each, layout.length()));
            case BCD -> whole(number).flatMap(each -> bcd(each, 2 * layout.length()));
            case REAL -> Optional.of(NumberCoding.encodeReal(number));
            case NONE, NEGATIVE_BCD, TEXT, BINARY -> Optional.empty();
        };
    }

    private static Optional<BigInteger> whole(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0 ? Optional.empty() : Optional.of(number.toBigIntegerExact());
    }

    /** In two's complement; a number without sign that needs its highest bit looks the same as a negative one. */
    private static Optional<Octets> integer(BigInteger number, int length) {
        boolean fits = number.signum() < 0 ? number.bitLength() < BITS * length : number.bitLength() <= BITS * length;
        if (!fits) {
            return Optional.empty();
        }
        int[] octets = new int[length];
        for (int i = 0; i < length; i++) {
            octets[i] = number.shiftRight(BITS * i).intValue();
        }
        return Optional.of(Octets.of(octets));
    }

    /** A leading F is a minus. */
    private static Optional<Octets> bcd(BigInteger number, int digits) {
        String sent = number.abs().toString();
        int room = number.signum() < 0 ? digits - 1 : digits;
        if (sent.length() > room) {
            return Optional.empty();
        }
        String sign = number.signum() < 0 ? "F" : "";
        String padded = sign + "0".repeat(room - sent.length()) + sent;
        return Optional.of(Octets.copyOf(HexFormat.of().parseHex(padded)).reversed());
    }
}
