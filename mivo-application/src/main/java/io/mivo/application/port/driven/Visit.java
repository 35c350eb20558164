package io.mivo.application.port.driven;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.MeterHabits;
import io.mivo.domain.bus.MeterSetting;
import io.mivo.domain.profile.BlockRules;
import io.mivo.domain.profile.RecordWrite;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterWrite;
import java.util.List;

/** One thing to do on a line; equal reads give equal answers and may be shared. */
public sealed interface Visit {
    /** With whom. */
    DeviceAddress address();

    /** Whether it changes nothing in the device, so that it may be shared and repeated. */
    boolean isRead();

    /** Whether silence tells something about a device that is known: not so where nobody may be there at all. */
    default boolean isToKnownDevice() {
        return true;
    }

    /**
     * Reads an M-Bus meter, all telegrams of it.
     *
     * @param address the meter
     * @param habits how it wants to be read
     */
    record ReadMeter(DeviceAddress address, MeterHabits habits) implements Visit {
        /** Reads a meter that wants nothing unusual. */
        public ReadMeter(DeviceAddress address) {
            this(address, MeterHabits.USUAL);
        }

        @Override
        public boolean isRead() {
            return true;
        }
    }

    /**
     * One step of a search for M-Bus meters: asks whoever is there for one telegram. The answer is
     * {@link VisitOutcome.Met}, {@link VisitOutcome.Silent} when nobody is there, or {@link VisitOutcome.Garbled} when
     * several answered at once. A hurried one may wait for the beginning of an answer only as long as the line was seen to
     * need; {@link VisitOutcome.Belated} takes such silences back.
     *
     * @param address a primary address, or a secondary one with or without wildcards
     * @param isHurried whether the asker can ask again should an answer come late
     */
    record ProbeMeter(DeviceAddress address, boolean isHurried) implements Visit {
        /** Silences that a late answer can put in doubt: the last so many hurried probes of a line. */
        public static final int DOUBTFUL = 12;

        /** Waits as long as the line says. */
        public ProbeMeter(DeviceAddress address) {
            this(address, false);
        }

        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public boolean isToKnownDevice() {
            return false;
        }
    }

    /**
     * Writes one data record to an M-Bus meter and reads the meter out if so asked. Never repeated.
     *
     * @param address the meter
     * @param write what is written
     * @param habits how the meter wants to be spoken to and read
     */
    record WriteRecord(DeviceAddress address, RecordWrite write, MeterHabits habits) implements Visit {
        /** Writes to a meter that wants nothing unusual. */
        public WriteRecord(DeviceAddress address, RecordWrite write) {
            this(address, write, MeterHabits.USUAL);
        }

        @Override
        public boolean isRead() {
            return false;
        }
    }

    /** Sets something about an M-Bus meter itself and reads it back. Never repeated. */
    record SetMeter(DeviceAddress address, MeterSetting setting) implements Visit {
        @Override
        public boolean isRead() {
            return false;
        }
    }

    /**
     * Reads entries of a Modbus device's tables.
     *
     * @param address the device
     * @param spans what is wanted, each of them whole; neighbours may be fetched together. Where the rules place SunSpec
     *     models, the addresses are the profile's, in the answer as well, and each model is found in the device
     * @param together what one request should fetch, if it can: several of the spans and what lies between them
     * @param rules how the device lets itself be read
     */
    record ReadRegisters(DeviceAddress address, List<RegisterSpan> spans, List<RegisterSpan> together, BlockRules rules)
            implements Visit {
        /** Copies in. */
        public ReadRegisters {
            spans = List.copyOf(spans);
            together = List.copyOf(together);
        }

        /** Reads spans that have nothing to do with each other. */
        public ReadRegisters(DeviceAddress address, List<RegisterSpan> spans, BlockRules rules) {
            this(address, spans, List.of(), rules);
        }

        /** Reads a device that minds nothing. */
        public ReadRegisters(DeviceAddress address, List<RegisterSpan> spans) {
            this(address, spans, BlockRules.USUAL);
        }

        @Override
        public boolean isRead() {
            return true;
        }
    }

    /**
     * Finds out what a Modbus device has in a span: what it refuses as a whole is asked for in ever smaller parts. The
     * answer is {@link VisitOutcome.Answered} with the blocks that are there and, as gaps, what is not, also when
     * nothing is.
     *
     * @param address the device
     * @param span where to look; as many requests as it takes
     */
    record ExploreRegisters(DeviceAddress address, RegisterSpan span) implements Visit {
        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public boolean isToKnownDevice() {
            return false;
        }
    }

    /**
     * Asks whether there is a Modbus device. The answer is {@link VisitOutcome.Present}, also when the device refuses, or
     * {@link VisitOutcome.Silent}, also when a gateway says that nobody answers.
     */
    record ProbeUnit(DeviceAddress address) implements Visit {
        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public boolean isToKnownDevice() {
            return false;
        }
    }

    /** Asks a Modbus device who it is. The answer is {@link VisitOutcome.Identified}, also when it tells nothing. */
    record IdentifyUnit(DeviceAddress address) implements Visit {
        @Override
        public boolean isRead() {
            return true;
        }

        @Override
        public boolean isToKnownDevice() {
            return false;
        }
    }

    /**
     * Writes to a Modbus device's tables, in one request, and reads it back if so asked. Never repeated.
     *
     * @param address the device
     * @param write what is written
     * @param unlessHeld whether the device is asked first what it holds, and not written to when it is that already
     */
    record WriteRegister(DeviceAddress address, RegisterWrite write, boolean unlessHeld) implements Visit {
        /** Writes whatever the device holds. */
        public WriteRegister(DeviceAddress address, RegisterWrite write) {
            this(address, write, false);
        }

        @Override
        public boolean isRead() {
            return false;
        }
    }
}
