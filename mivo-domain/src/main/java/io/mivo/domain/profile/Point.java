package io.mivo.domain.profile;

import io.mivo.domain.quantity.Unit;
import io.mivo.domain.value.ValueCode;
import java.util.Optional;

/** One value a device offers and how to find it there. */
public sealed interface Point {
    /** The code it is given. */
    ValueCode code();

    /** What may be written to it; empty when nothing may. */
    Optional<WriteRule> write();

    /** The same in a device whose registers lie so many addresses further on. */
    Point shiftedBy(int addresses);

    /**
     * A value in the registers of a Modbus device.
     *
     * @param code the code it is given
     * @param unit what its value counts
     * @param register where it lies
     * @param write what may be written
     */
    record InRegister(ValueCode code, Unit unit, Register register, Optional<WriteRule> write) implements Point {
        @Override
        public InRegister shiftedBy(int addresses) {
            return new InRegister(code, unit, register.shiftedBy(addresses), write);
        }
    }

    /**
     * A record of an M-Bus telegram.
     *
     * @param code the code it is given
     * @param selection which record
     * @param write what may be written, in the unit in which it is read
     */
    record InRecord(ValueCode code, RecordSelection selection, Optional<WriteRule> write) implements Point {
        /** A record that may only be read. */
        public InRecord(ValueCode code, RecordSelection selection) {
            this(code, selection, Optional.empty());
        }

        @Override
        public InRecord shiftedBy(int addresses) {
            return this;
        }
    }
}
