package io.mivo.adapter.http.web.view;

import io.mivo.application.port.driving.GrantLicenses.Held;
import io.mivo.domain.license.License;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A license on its page.
 *
 * @param id of the license
 * @param licensee who holds it
 * @param seats taken and all, in words
 * @param term when it is valid
 * @param state in a word, and why
 */
public record LicenseLine(String id, String licensee, String seats, Term term, State state) {
    private static final Duration SOON = Duration.ofDays(30);

    /** The line of a license. */
    public static LicenseLine of(Held held, Instant now) {
        License license = held.license();
        return new LicenseLine(
                license.id().text(),
                license.licensee(),
                held.seatsTaken() + " of "
                        + license.seats().map(String::valueOf).orElse("any number"),
                new Term(
                        license.term().from().map(Instant::toString),
                        license.validUntil().map(Instant::toString)),
                state(held, now));
    }

    private static State state(Held held, Instant now) {
        if (held.flaw().isPresent()) {
            return new State("Does not count", Tone.BAD, "It " + held.flaw().get() + ".");
        }
        Optional<Instant> end = held.license().validUntil().filter(each -> each.isBefore(now.plus(SOON)));
        return end.map(each ->
                        new State("Ends soon", Tone.UNSURE, "It ends in " + left(Duration.between(now, each)) + "."))
                .orElseGet(() -> new State("Valid", Tone.GOOD, ""));
    }

    private static String left(Duration left) {
        if (left.toDays() >= 2) {
            return left.toDays() + " days";
        }
        return left.toHours() >= 2 ? left.toHours() + " hours" : left.toMinutes() + " minutes";
    }

    /** From when, inclusive, and until when, exclusive, ISO 8601 in UTC. */
    public record Term(Optional<String> from, Optional<String> until) {}

    /**
     * How it stands.
     *
     * @param word in a word
     * @param tone how good that is
     * @param why a sentence, or nothing
     */
    public record State(String word, Tone tone, String why) {}
}
