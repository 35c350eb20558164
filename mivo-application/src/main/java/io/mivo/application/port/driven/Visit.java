package io.mivo.application.port.driven;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterWrite;
import java.util.List;

/** One thing to do on a line; equal reads give equal answers and may be shared. */
public sealed interface Visit {
    /** With whom. */
    DeviceAddress address();

    /** Whether it changes nothing in the device, so that it may be shared and repeated. */
    boolean isRead();

    /** Reads an M-Bus meter, all telegrams of it. */
    record ReadMeter(DeviceAddress address) implements Visit {
        @Override
        public boolean isRead() {
            return true;
        }
    }

    /**
     * Reads entries of a Modbus device's tables.
     *
     * @param address the device
     * @param spans what is wanted, each of them whole; neighbours may be fetched together
     */
    record ReadRegisters(DeviceAddress address, List<RegisterSpan> spans) implements Visit {
        /** Copies in. */
        public ReadRegisters {
            spans = List.copyOf(spans);
        }

        @Override
        public boolean isRead() {
            return true;
        }
    }

    /** Writes to a Modbus device's tables, in one request, and reads it back if so asked. Never repeated. */
    record WriteRegister(DeviceAddress address, RegisterWrite write) implements Visit {
        @Override
        public boolean isRead() {
            return false;
        }
    }
}
