package io.mivo.adapter.fieldbus.modbus;

import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.reading.Octets;

/**
 * One request of the Modbus application protocol, without a transaction.
 *
 * @param unit the unit identifier
 * @param function 1 to 4 to read, 5, 6 or 16 to write
 * @param span what it is about
 * @param data two octets per register, high octet first, or 00 or 01 for a coil; nothing in a read
 */
record ModbusRequest(int unit, int function, RegisterSpan span, Octets data) {
    private static final Octets NOTHING = Octets.ofHex("");

    static ModbusRequest read(int unit, RegisterSpan span) {
        int function = switch (span.table()) {
            case COIL -> 1;
            case DISCRETE -> 2;
            case HOLDING -> 3;
            case INPUT -> 4;
        };
        return new ModbusRequest(unit, function, span, NOTHING);
    }

    static ModbusRequest write(int unit, RegisterWrite write) {
        return new ModbusRequest(unit, functionOf(write), write.span(), Octets.ofHex(write.hex()));
    }

    private static int functionOf(RegisterWrite write) {
        if (write.span().table().holdsBits()) {
            return 5;
        }
        int number = write.function().number();
        return number == 0 ? (write.span().count() == 1 ? 6 : 16) : number;
    }

    boolean isRead() {
        return function <= 4;
    }

    @Override
    public String toString() {
        return "unit " + unit + ", " + span;
    }
}
