package io.mivo.domain.reading;

import io.mivo.domain.quantity.Quantity;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.Position;
import io.mivo.domain.value.ValueCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One value of a reading.
 *
 * @param code unique within the reading
 * @param base the catalogue code or own code it stands for, without suffixes
 * @param measured the value, or why there is none
 * @param unit the unit, also of a missing amount; empty for what has none
 * @param detail which of the device's values it is
 */
public record ReadValue(
        ValueCode code, Optional<ValueCode> base, Measured measured, Optional<Unit> unit, Detail detail) {
    /** Refuses absent parts. */
    public ReadValue {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(measured, "measured");
        Objects.requireNonNull(detail, "detail");
    }

    /** A value as a Modbus register gives it: the main one, unless its code has suffixes. */
    public static ReadValue main(ValueCode code, Measured measured, Optional<Unit> unit) {
        Detail detail = new Detail(code.position(), Optional.empty(), List.of());
        return new ReadValue(code, Optional.of(code.base()), measured, unit, detail);
    }

    /** A plain main amount. */
    public static ReadValue main(ValueCode code, Quantity quantity) {
        return main(code, new Measured.Amount(quantity), Optional.of(quantity.unit()));
    }

    /**
     * Which of the device's values it is.
     *
     * @param position storage, tariff, subunit, function
     * @param asOf the device's own date of the value, ISO 8601 without a zone
     * @param modifiers further qualifications in words
     */
    public record Detail(Position position, Optional<String> asOf, List<String> modifiers) {
        /** The main, current value. */
        public static final Detail MAIN = new Detail(Position.MAIN, Optional.empty(), List.of());

        /** Copies in. */
        public Detail {
            modifiers = List.copyOf(modifiers);
        }
    }
}
