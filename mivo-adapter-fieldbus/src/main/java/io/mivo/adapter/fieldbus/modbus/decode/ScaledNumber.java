package io.mivo.adapter.fieldbus.modbus.decode;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.value.ValueError;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A register's number in its unit: scale, power of ten, offset and sum applied, exactly.
 *
 * @param entries where it is found
 */
record ScaledNumber(Entries entries) {
    private static final int NO_EXPONENT = -0x8000;
    private static final int HIGHEST_EXPONENT = 30;

    Found of(Register register) {
        Found own = entries.of(register)
                .map(octets -> RawNumber.of(register, octets).found())
                .orElse(Found.absent(ValueError.NOT_READ));
        Found scaled = own.then(raw -> scaled(register, raw));
        for (Register further : register.scaling().sum()) {
            scaled = scaled.then(so -> of(further).then(more -> new Found.Exact(so.add(more))));
        }
        return scaled;
    }

    private Found scaled(Register register, BigDecimal raw) {
        Register.Scaling scaling = register.scaling();
        return exponent(scaling).then(power -> {
            BigDecimal grown = raw.multiply(scaling.scale()).scaleByPowerOfTen(power.intValueExact());
            return new Found.Exact(plain(grown.add(scaling.offset())));
        });
    }

    private Found exponent(Register.Scaling scaling) {
        return scaling.exponent().map(this::exponentAt).orElse(new Found.Exact(BigDecimal.ZERO));
    }

    private Found exponentAt(RegisterSpan span) {
        return entries.of(span).map(ScaledNumber::exponentIn).orElse(Found.absent(ValueError.NOT_READ));
    }

    private static Found exponentIn(byte[] octets) {
        int power = new BigInteger(octets).intValue();
        if (power == NO_EXPONENT) {
            return Found.absent(ValueError.NOT_AVAILABLE);
        }
        return Math.abs(power) > HIGHEST_EXPONENT
                ? Found.absent(ValueError.INVALID)
                : new Found.Exact(BigDecimal.valueOf(power));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
