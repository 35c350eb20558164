package io.mivo.application.port.driving;

import io.mivo.domain.access.FactorDuty;
import io.mivo.domain.access.User;
import io.mivo.domain.access.WebClient;
import java.time.Duration;
import java.util.Optional;

/** Lets people in and out of the web interface. */
public interface LogIn {
    /** Begins a session of somebody who has no second factor. */
    default Optional<String> logIn(String name, String password, WebClient client) {
        return logIn(new Entry(name, password, ""), client);
    }

    /**
     * Begins a session.
     *
     * @return the secret id of the session; empty when name, password or code is wrong, or the person is disabled, which
     *     takes as long
     * @throws io.mivo.domain.refusal.RefusedException TOO_MANY_REQUESTS after too many wrong tries from one address, or at one
     *     account from addresses from which nobody got into it before
     */
    Optional<String> logIn(Entry entry, WebClient client);

    /**
     * What somebody shows at the door.
     *
     * @param name of the user
     * @param password of the user
     * @param code of an authenticator, or a recovery code, of those who have a second factor; anything otherwise
     */
    record Entry(String name, String password, String code) {
        /** Without what is secret. */
        @Override
        public String toString() {
            return name;
        }
    }

    /** The person behind a session; empty when it has ended. */
    Optional<User> user(String sessionId);

    /** Ends a session. */
    void logOut(String sessionId);

    /**
     * What holds for everybody who logs in.
     *
     * @param lasting how long sessions last
     * @param duty who has to have a second factor
     */
    record Rules(Lasting lasting, FactorDuty duty) {
        /** Sessions as usual, and second factors for those who want one. */
        public static final Rules USUAL = new Rules(Lasting.USUAL, FactorDuty.OPTIONAL);
    }

    /**
     * How long a session lasts (OWASP ASVS 5.0, 7.3).
     *
     * @param idle it ends when the person was not seen for so long; from {@link #SHORTEST_IDLE} to {@link #LONGEST_IDLE}, and
     *     no longer than the whole
     * @param whole it ends after so long in any case; from {@link #SHORTEST} to {@link #LONGEST}
     */
    record Lasting(Duration idle, Duration whole) {
        /** No person works so quickly that less would not be a nuisance. */
        public static final Duration SHORTEST_IDLE = Duration.ofMinutes(5);

        /** A day of work. */
        public static final Duration LONGEST_IDLE = Duration.ofHours(8);

        /** It must be worth while to log in. */
        public static final Duration SHORTEST = Duration.ofHours(1);

        /** A week. */
        public static final Duration LONGEST = Duration.ofDays(7);

        /** Half an hour, and twelve hours. */
        public static final Lasting USUAL = new Lasting(Duration.ofMinutes(30), Duration.ofHours(12));

        /** Refuses what cannot be, in the words of the settings file. */
        public Lasting {
            requireWithin("idleMinutes", idle.toMinutes(), SHORTEST_IDLE.toMinutes(), LONGEST_IDLE.toMinutes());
            requireWithin("hours", whole.toHours(), SHORTEST.toHours(), LONGEST.toHours());
            if (idle.compareTo(whole) > 0) {
                throw new IllegalArgumentException("idleMinutes " + idle.toMinutes() + " are longer than hours "
                        + whole.toHours() + ", after which a session ends in any case; make them "
                        + whole.toMinutes() + " at most, or the hours more");
            }
        }

        private static void requireWithin(String name, long value, long least, long most) {
            if (value < least || value > most) {
                throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", not " + value);
            }
        }
    }
}
