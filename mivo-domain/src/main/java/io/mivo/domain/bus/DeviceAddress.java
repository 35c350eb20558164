package io.mivo.domain.bus;

/** Where on a bus a device answers. */
public sealed interface DeviceAddress permits DeviceAddress.Primary, DeviceAddress.UnitId, SecondaryAddress {
    /** The protocol that has such addresses. */
    Protocol protocol();

    /**
     * A primary address of M-Bus.
     *
     * @param number 0 to 250
     */
    record Primary(int number) implements DeviceAddress {
        private static final int HIGHEST = 250;

        /** Refuses addresses that no meter can have. */
        public Primary {
            requireWithin(number, HIGHEST, "a primary address");
        }

        @Override
        public Protocol protocol() {
            return Protocol.MBUS;
        }

        @Override
        public String toString() {
            return "primary " + number;
        }
    }

    /**
     * A unit identifier of Modbus.
     *
     * @param number 0 to 255 over TCP
     */
    record UnitId(int number) implements DeviceAddress {
        private static final int HIGHEST = 255;

        /** Refuses numbers that are no unit identifier. */
        public UnitId {
            requireWithin(number, HIGHEST, "a unit identifier");
        }

        @Override
        public Protocol protocol() {
            return Protocol.MODBUS;
        }

        @Override
        public String toString() {
            return "unit " + number;
        }
    }

    private static void requireWithin(int number, int highest, String what) {
        if (number < 0 || number > highest) {
            throw new IllegalArgumentException(what + " must be 0 to " + highest + ", not " + number);
        }
    }
}
