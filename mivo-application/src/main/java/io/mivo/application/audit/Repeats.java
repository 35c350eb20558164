package io.mivo.application.audit;

import io.mivo.domain.access.SourceNetwork;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.audit.AuditEvent;
import io.mivo.domain.audit.AuditEvent.Outcome;
import io.mivo.domain.audit.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets one event of a kind through a minute and counts the others. Of more than a hundred kinds at once the rest count as
 * one, so that nobody fills the record with names and addresses made up. Safe for use by many threads.
 */
final class Repeats {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 100;
    private static final Origin VARIOUS = new Origin("various");

    private final Map<AuditEvent, Run> runs = new LinkedHashMap<>();

    private record Run(Instant since, long more) {}

    /** What is to be recorded now that this happened: itself or not, and what became of the minutes that are over. */
    synchronized List<AuditEvent> due(AuditEvent event, Instant now) {
        List<AuditEvent> due = ended(now);
        AuditEvent kind = kind(event);
        if (runs.size() >= MOST_KINDS && !runs.containsKey(kind)) {
            kind = various(event);
        }
        if (runs.putIfAbsent(kind, new Run(now, 0)) == null) {
            due.add(kind.actor().origin().equals(VARIOUS) ? kind : event);
        } else {
            runs.computeIfPresent(kind, (same, run) -> new Run(run.since(), run.more() + 1));
        }
        return due;
    }

    /** A minute is over also when the clock was set back. */
    private List<AuditEvent> ended(Instant now) {
        List<AuditEvent> ended = new ArrayList<>();
        runs.forEach((kind, run) -> {
            if (isOver(run, now) && run.more() > 0) {
                ended.add(counted(kind, run.more()));
            }
        });
        runs.values().removeIf(run -> isOver(run, now));
        return ended;
    }

    private static boolean isOver(Run run, Instant now) {
        return now.isBefore(run.since()) || Duration.between(run.since(), now).compareTo(MINUTE) >= 0;
    }

    /** The same from anywhere in the network that is one party. */
    private static AuditEvent kind(AuditEvent event) {
        Origin network =
                new Origin(SourceNetwork.of(event.actor().origin().text()).text());
        return new AuditEvent(event.actor().from(network), event.action(), event.subject(), event.outcome());
    }

    private static AuditEvent various(AuditEvent event) {
        Actor anybody = new Actor(event.actor().kind(), "", VARIOUS);
        return AuditEvent.refused(anybody, event.action(), "", "refused for various reasons, from various addresses");
    }

    private static AuditEvent counted(AuditEvent kind, long more) {
        Outcome outcome = kind.outcome();
        String detail = outcome.detail() + " (" + more + " more within a minute)";
        return new AuditEvent(kind.actor(), kind.action(), kind.subject(), new Outcome(outcome.result(), detail));
    }
}
