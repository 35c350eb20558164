package io.mivo.application.search;

import io.mivo.domain.bus.SecondaryAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a search by secondary addresses still wants to do, and in which order. Not safe for use by many threads. */
final class Agenda {
    /** A question leads to others; so many times as many as are there now are to be expected at most. */
    private static final int MOST_FOLLOWING = 4;

    private static final int ROUGH_COST_OF_A_COLLISION = 200;
    private static final int COST_OF_A_DIVISION = 5;

    private final Deque<Task> now = new ArrayDeque<>();
    private final Deque<Task> later = new ArrayDeque<>();
    private int answers;
    private int parts;

    Agenda() {}

    Agenda(List<Task> now, List<Task> later, int answers, int parts) {
        this.now.addAll(now);
        this.later.addAll(later);
        this.answers = answers;
        this.parts = parts;
    }

    /** The same with some other tasks before all. */
    Agenda withFirst(List<Task> first) {
        return new Agenda(Stream.concat(first.stream(), now.stream()).toList(), later(), answers, parts);
    }

    /** What is to be done now; what was put off when nothing else is left. */
    Optional<Task> top() {
        if (now.isEmpty() && !later.isEmpty()) {
            now.push(later.removeFirst());
        }
        return Optional.ofNullable(now.peek());
    }

    /** Whether nothing is left to be done. */
    boolean isDone() {
        return now.isEmpty() && later.isEmpty();
    }

    Task pop() {
        return now.pop();
    }

    void push(Task task) {
        now.push(task);
    }

    /** Does these next, the first of them first. */
    void pushAll(List<Task> tasks) {
        parts += tasks.size();
        for (int i = tasks.size() - 1; i >= 0; i--) {
            now.push(tasks.get(i));
        }
    }

    /** Does it after everything else. */
    void defer(Task task) {
        later.add(task);
    }

    void countAnswer() {
        answers++;
    }

    int answers() {
        return answers;
    }

    int parts() {
        return parts;
    }

    /** The fixed identifications where several meters wait to be told apart. */
    List<SecondaryAddress> collisions() {
        return Stream.concat(later.stream(), now.stream())
                .filter(task -> task.kind() == Task.Kind.DIVIDE && !Mask.hasOpenDigit(task.mask()))
                .map(Task::mask)
                .toList();
    }

    /** How many questions are still to be asked, estimated from how many others a question led to so far. */
    int pending() {
        long open = now.stream().filter(Task::isQuestion).count();
        long sure = later.stream().mapToLong(Agenda::cost).sum();
        long following = answers == 0 ? 0 : Math.min(MOST_FOLLOWING, parts / answers);
        return (int) Math.min(Integer.MAX_VALUE, open + open * following / 2 + sure);
    }

    private static long cost(Task task) {
        if (task.isQuestion()) {
            return 1;
        }
        return Mask.hasOpenDigit(task.mask()) ? COST_OF_A_DIVISION : ROUGH_COST_OF_A_COLLISION;
    }

    List<Task> now() {
        return List.copyOf(now);
    }

    List<Task> later() {
        return List.copyOf(later);
    }
}
