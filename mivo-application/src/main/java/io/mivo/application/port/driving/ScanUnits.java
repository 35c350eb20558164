package io.mivo.application.port.driving;

import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.sensor.UnitIdentity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Searches a line for Modbus devices and asks each who it is. For administrators. */
public interface ScanUnits {
    /**
     * Asks every unit identifier, on the calling thread, until all were asked, the line is down or the follower has enough.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when it is no Modbus line
     */
    Outcome scan(Range range, Follower follower);

    /**
     * Where to search.
     *
     * @param line the line; its timeout is how long each answer is waited for
     * @param units the unit identifiers, in the order in which they are asked
     */
    record Range(Line line, List<Integer> units) {
        /** Copies in. */
        public Range {
            units = List.copyOf(units);
        }
    }

    /** Who follows a scan; called on the thread that scans. */
    interface Follower {
        /** A device was found. */
        void found(Find find);

        /** So far it is. */
        void progress(Progress progress);

        /** Whether no more is to be asked. */
        boolean hasEnough();
    }

    /**
     * A device that was found.
     *
     * @param address its unit identifier
     * @param answer how it answered when it was looked for, in words
     * @param identity what it tells about itself
     * @param profiles the profiles of the library that its identity or its registers speak for
     * @param answersEvery whether whatever answers there does so to every unit identifier alike
     */
    record Find(
            DeviceAddress.UnitId address,
            String answer,
            UnitIdentity identity,
            List<String> profiles,
            boolean answersEvery) {
        /** Copies in. */
        public Find {
            profiles = List.copyOf(profiles);
        }
    }

    /**
     * How far a scan is.
     *
     * @param asked how many unit identifiers were asked
     * @param all how many there are to ask
     * @param found how many devices were found
     * @param current the one that is asked now
     * @param rest how long the rest will take, with the present pace; empty before the first answer
     */
    record Progress(int asked, int all, int found, int current, Optional<Duration> rest) {}

    /**
     * What a scan came to.
     *
     * @param asked how many unit identifiers were asked
     * @param found how many devices were found
     * @param isWhole whether all were asked, or need not be
     * @param trouble why not, when the line is down
     */
    record Outcome(int asked, int found, boolean isWhole, Optional<String> trouble) {}
}
