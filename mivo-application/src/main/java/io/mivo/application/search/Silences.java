package io.mivo.application.search;

import io.mivo.application.port.driven.Visit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last questions that nobody answered, as many as a late answer can put in doubt. Not safe for use by many threads. */
final class Silences {
    private final Deque<Task> last = new ArrayDeque<>();

    void add(Task task) {
        last.addLast(task);
        if (last.size() > Visit.ProbeMeter.DOUBTFUL) {
            last.removeFirst();
        }
    }

    /** The same questions once more. */
    List<Task> again() {
        return last.stream().map(task -> task.as(Task.Kind.ASK, task.stage())).toList();
    }

    void clear() {
        last.clear();
    }
}
