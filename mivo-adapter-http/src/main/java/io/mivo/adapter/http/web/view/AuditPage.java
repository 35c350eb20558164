package io.mivo.adapter.http.web.view;

import io.mivo.domain.audit.AuditAction;
import io.mivo.domain.audit.AuditEvent.Result;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The page of the record.
 *
 * @param lines newest first
 * @param wish what was asked for, as it was typed
 * @param ways to more
 * @param kept how long entries are kept, in words
 */
public record AuditPage(List<AuditLine> lines, Wish wish, Ways ways, String kept) {
    /** Copies in. */
    public AuditPage {
        lines = List.copyOf(lines);
    }

    /** Every action that can be chosen. */
    public static List<Option> actions() {
        return Arrays.stream(AuditAction.values())
                .map(each -> new Option(each.word(), each.title()))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    /** Every result that can be chosen. */
    public static List<Option> results() {
        return Arrays.stream(Result.values())
                .map(each -> new Option(each.name(), AuditLine.end(each).word()))
                .toList();
    }

    /** Something to choose. */
    public record Option(String value, String label) {}

    /**
     * What was asked for, empty where nothing was.
     *
     * @param from a day
     * @param until a day, inclusive
     */
    public record Wish(String from, String until, String actor, String action, String result, String text) {
        /** Whether anything narrows the list. */
        public boolean isNarrow() {
            return !(from + until + actor + action + result + text).isEmpty();
        }
    }

    /**
     * Ways to more, each a path of ours.
     *
     * @param older entries
     * @param csv all that fit, as a file
     */
    public record Ways(Optional<String> older, String csv) {}
}
