package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.EditAccount.OwnAccount;
import io.mivo.application.port.driving.EditAccount.OwnSession;
import io.mivo.application.port.driving.LogIn.Lasting;
import io.mivo.domain.access.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The own account.
 *
 * @param name of the person
 * @param role in words
 * @param sessions that are open, the newest first
 * @param limits of each
 * @param asksForCode whether a code is needed beside the password
 * @param faults by the name of their field
 */
public record AccountPage(
        String name,
        String role,
        List<SessionLine> sessions,
        Limits limits,
        boolean asksForCode,
        Map<String, String> faults) {
    /** Copies in. */
    public AccountPage {
        sessions = List.copyOf(sessions);
        faults = Map.copyOf(faults);
    }

    /** The account of a person. */
    public static AccountPage of(User person, OwnAccount account, Map<String, String> faults, Instant now) {
        return new AccountPage(
                person.name().text(),
                RoleChoice.word(person.role()),
                account.sessions().stream()
                        .map(each -> SessionLine.of(each, now))
                        .toList(),
                Limits.of(account.lasting()),
                account.hasFactor(),
                faults);
    }

    /**
     * When sessions end by themselves, in words.
     *
     * @param idle without use
     * @param whole in any case
     */
    public record Limits(String idle, String whole) {
        static Limits of(Lasting lasting) {
            return new Limits(words(lasting.idle()), words(lasting.whole()));
        }

        private static String words(Duration duration) {
            return duration.toMinutesPart() == 0
                    ? counted(duration.toHours(), "hour")
                    : counted(duration.toMinutes(), "minute");
        }

        private static String counted(long count, String unit) {
            return count + " " + unit + (count == 1 ? "" : "s");
        }
    }

    /** What is wrong with a field. */
    public Optional<String> fault(String field) {
        return Optional.ofNullable(faults.get(field));
    }

    /**
     * A session.
     *
     * @param handle names it
     * @param browser in words
     * @param address of the network
     * @param times when it began, and when it was last used
     * @param here whether it is the one that asks
     */
    public record SessionLine(String handle, String browser, String address, Times times, boolean here) {
        static SessionLine of(OwnSession own, Instant now) {
            return new SessionLine(
                    own.session().handle(),
                    own.session().client().browser(),
                    own.session().client().address(),
                    new Times(
                            Age.of(own.session().createdAt(), now),
                            Age.of(own.session().seenAt(), now)),
                    own.asking());
        }

        /** Where it is ended. */
        public String endPath() {
            return "/account/sessions/" + handle + "/end";
        }

        /** When a session began, and when it was last used. */
        public record Times(Age since, Age seen) {}
    }
}
