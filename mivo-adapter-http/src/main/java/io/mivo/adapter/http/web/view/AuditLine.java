package io.mivo.adapter.http.web.view;

import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditEntry;
import io.mivo.domain.audit.AuditEvent.Result;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * An entry of the record on its page.
 *
 * @param at ISO 8601 in UTC with seconds
 * @param who kind, name and place of the actor
 * @param action in words
 * @param subject to whom or what
 * @param end how it ended
 */
public record AuditLine(String at, Who who, String action, String subject, End end) {
    private static final Map<Actor.Kind, String> KINDS = Map.of(
            Actor.Kind.PERSON, "person",
            Actor.Kind.API_USER, "API user",
            Actor.Kind.COMMAND_LINE, "command line",
            Actor.Kind.SYSTEM, "system");

    private static final Map<Result, End> ENDS = Map.of(
            Result.BEGUN, new End("begun", Tone.QUIET, ""),
            Result.DONE, new End("done", Tone.GOOD, ""),
            Result.REFUSED, new End("refused", Tone.UNSURE, ""),
            Result.FAILED, new End("failed", Tone.BAD, ""));

    /** The line of an entry. */
    public static AuditLine of(AuditEntry entry) {
        Actor actor = entry.event().actor();
        String name = actor.name().isEmpty() ? "unknown" : actor.name();
        return new AuditLine(
                time(entry.at()),
                new Who(
                        KINDS.getOrDefault(actor.kind(), ""),
                        name,
                        actor.origin().text()),
                entry.event().action().title(),
                entry.event().subject(),
                end(entry.event().outcome().result())
                        .because(entry.event().outcome().detail()));
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** How a result is shown. */
    static End end(Result result) {
        return ENDS.getOrDefault(result, new End("", Tone.QUIET, ""));
    }

    /** Who it was. */
    public record Who(String kind, String name, String origin) {}

    /**
     * How it ended.
     *
     * @param word in one word
     * @param tone how good that is
     * @param detail in words
     */
    public record End(String word, Tone tone, String detail) {
        private End because(String why) {
            return new End(word, tone, why);
        }
    }
}
