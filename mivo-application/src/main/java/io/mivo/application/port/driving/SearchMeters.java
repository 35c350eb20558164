package io.mivo.application.port.driving;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.sensor.FoundMeter;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.site.SiteFault;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Searches lines for M-Bus meters while everything else goes on, and makes sensors of what is found. For administrators,
 * as {@link ApplySite} is: who may ask is decided where people come in.
 */
public interface SearchMeters {
    /**
     * Begins to search a bus of the site; sensors with a whole secondary address count as known.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when there is no such M-Bus bus; IN_PROGRESS when its line is
     *     being searched already
     */
    SearchId begin(BusId bus, Wish wish);

    /**
     * Begins to search a line that may be of no site; its timeout is how long each answer is waited for.
     *
     * @throws io.mivo.domain.refusal.RefusedException MALFORMED when it is no M-Bus line; IN_PROGRESS when it is being
     *     searched already
     */
    SearchId begin(Line line, Wish wish);

    /**
     * Goes on with a search that was written down.
     *
     * @param saved as {@link #saved} gave it
     * @param repeats as {@link Wish#repeats}
     * @throws io.mivo.domain.refusal.RefusedException as {@link #begin(Line, Wish)}, and MALFORMED when it is no such text
     */
    SearchId begin(Line line, String saved, int repeats);

    /** All searches that were not forgotten, in the order in which they began. */
    List<SearchId> searches();

    /** How far a search is. */
    Progress progress(SearchId id);

    /** What a search has found so far, in the order in which it was found. */
    List<Find> found(SearchId id);

    /** Where several meters answer at once and could not be told apart. */
    List<DeviceAddress> unresolved(SearchId id);

    /** Everything a search knows and still wants to ask, as text. */
    String saved(SearchId id);

    /** Asks nothing more; what was found is kept, and the search can go on later. */
    void cancel(SearchId id);

    /** Goes on with a search that was cancelled or stopped; does nothing when it is running or done. */
    void resume(SearchId id);

    /** Cancels a search and forgets what it found. */
    void forget(SearchId id);

    /** Lets searches go on whose line was down; to be called now and then by a timer of the holder. */
    void goOn();

    /**
     * Makes sensors of found meters, all of them or, when there is any fault, none. A meter that a sensor of that bus
     * reads already is left as it is.
     *
     * @param bus where they were found; made as it is here unless the site has one with this id
     */
    Adopted adopt(Bus bus, List<Adoption> meters);

    /** Names a search. */
    record SearchId(String text) {
        /** Refuses an absent name. */
        public SearchId {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** Which addresses are searched. */
    enum Mode {
        /** The secondary addresses, digit by digit. */
        SECONDARY,
        /** The primary addresses 0 to 250. */
        PRIMARY
    }

    /** How thoroughly. */
    enum Extra {
        /** Identifications with the digits A to E as well. */
        HEXADECIMAL_DIGITS,
        /** Where identifications are equal, every manufacturer there could be: hours. */
        EVERY_MANUFACTURER
    }

    /**
     * What is wanted of a search.
     *
     * @param mode which addresses
     * @param extras how thoroughly; a primary search has none
     * @param known whole secondary addresses of meters that are there for sure: they are not asked for
     * @param repeats how often a question that nobody answers is asked again, where answers get lost; 0 to 10
     */
    record Wish(Mode mode, Set<Extra> extras, List<SecondaryAddress> known, int repeats) {
        /** All secondary addresses, with hexadecimal digits. */
        public static final Wish USUAL = new Wish(Mode.SECONDARY, Set.of(Extra.HEXADECIMAL_DIGITS), List.of(), 0);

        private static final int MOST_REPEATS = 10;

        /** Copies in, and refuses what cannot be. */
        public Wish {
            extras = Set.copyOf(extras);
            known = List.copyOf(known);
            if (repeats < 0 || repeats > MOST_REPEATS) {
                throw new IllegalArgumentException("repeats must be 0 to " + MOST_REPEATS + ", not " + repeats);
            }
        }
    }

    /** What a search is doing. */
    enum State {
        /** It asks whenever its line has nothing else to do. */
        RUNNING,
        /** Its line is down; it goes on by itself when the line comes back. */
        WAITING,
        /** It was cancelled, or MIVO stopped. */
        CANCELLED,
        /** It has asked everything. */
        DONE
    }

    /**
     * How far a search is.
     *
     * @param state what it is doing
     * @param count how much is done
     * @param rest how long the rest will take, with the present pace; empty before the first answer
     * @param current the address it asks for now
     * @param trouble why it waits
     */
    record Progress(
            State state,
            Count count,
            Optional<Duration> rest,
            Optional<DeviceAddress> current,
            Optional<String> trouble) {}

    /**
     * How much of a search is done.
     *
     * @param asked how many questions were asked
     * @param found how many meters were found
     * @param pending how many questions are still to be asked, as far as anybody can tell
     */
    record Count(int asked, int found, int pending) {}

    /**
     * A meter that was found.
     *
     * @param meter what it told about itself
     * @param address where it alone answers
     */
    record Find(FoundMeter meter, DeviceAddress address) {}

    /**
     * A found meter that becomes a sensor.
     *
     * @param find which
     * @param uid its uid; empty for one made of manufacturer and identification, such as {@code kam-12345678}
     * @param name its name; empty for its type and identification
     * @param readEvery how often it is read unasked; empty for on demand only
     */
    record Adoption(Find find, Optional<SensorUid> uid, Optional<String> name, Optional<Duration> readEvery) {
        /** With names made of what it told. */
        public Adoption(Find find) {
            this(find, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * What came of an adoption.
     *
     * @param sensors the uids of the new sensors, in the order of the meters
     * @param faults every fault; when there is any, nothing was changed
     */
    record Adopted(List<SensorUid> sensors, List<SiteFault> faults) {
        /** Copies in. */
        public Adopted {
            sensors = List.copyOf(sensors);
            faults = List.copyOf(faults);
        }

        /** Whether the sensors are there now. */
        public boolean isDone() {
            return faults.isEmpty();
        }
    }
}
