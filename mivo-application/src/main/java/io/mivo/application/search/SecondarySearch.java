package io.mivo.application.search;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SearchMeters.Extra;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.SecondaryAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A search by secondary addresses: a mask that several meters answer to is divided until each of them answers alone.
 * Whether several answer is told by their answers, not by their acknowledgements. Not safe for use by many threads.
 */
final class SecondarySearch implements Search {
    private final Agenda agenda;
    private final Roll roll;
    private final Set<Extra> extras;
    private final Silences silences = new Silences();

    SecondarySearch(Set<Extra> extras, Agenda agenda, Roll roll) {
        this.extras = Set.copyOf(extras);
        this.agenda = agenda;
        this.roll = roll;
    }

    /** One that has asked nothing yet. */
    static SecondarySearch begun(Set<Extra> extras, List<SecondaryAddress> known) {
        Agenda agenda = new Agenda();
        agenda.push(new Task(Task.Kind.ASK, Stage.DECIMAL, SecondaryAddress.ANY));
        return new SecondarySearch(extras, agenda, new Roll(known));
    }

    @Override
    public Optional<DeviceAddress> next() {
        Optional<Task> top = top();
        while (top.isPresent() && !(top.get().isQuestion() && isOpen(top.get()))) {
            work(agenda.pop());
            top = top();
        }
        return top.map(Task::mask);
    }

    /** When nothing else is left, those who may hide behind others. */
    private Optional<Task> top() {
        if (agenda.isDone()) {
            agenda.pushAll(Shadows.of(roll).tasks());
            roll.guardAll();
        }
        return agenda.top();
    }

    /** Whether only the line can answer it: not so for a known meter, nor for several of them, who surely collide. */
    private boolean isOpen(Task task) {
        return task.kind() != Task.Kind.ASK || (!roll.isKnown(task.mask()) && roll.count(task.mask()) < 2);
    }

    private void work(Task task) {
        switch (task.kind()) {
            case DIVIDE -> divide(task);
            case SETTLE -> settle(task);
            case ASK, DOUBT, DOUBT_AGAIN, RECHECK, RESIGN -> passOver(task);
        }
    }

    private void passOver(Task task) {
        if (!roll.isKnown(task.mask())) {
            collided(task);
        }
    }

    @Override
    public void take(VisitOutcome outcome) {
        Task task = agenda.pop();
        agenda.countAnswer();
        if (outcome instanceof VisitOutcome.Silent) {
            silent(task);
        } else if (outcome instanceof VisitOutcome.Met met && roll.isPlausible(task.mask(), met.meter())) {
            met(task, met);
        } else {
            garbled(task);
        }
    }

    private void silent(Task task) {
        silences.add(task);
        if (task.kind() == Task.Kind.DOUBT && Mask.openDigit(task.mask()) < 0) {
            agenda.push(task.as(Task.Kind.DOUBT_AGAIN, task.stage()));
        } else if (task.kind() == Task.Kind.ASK && task.mask().equals(SecondaryAddress.ANY)) {
            agenda.push(task.as(Task.Kind.DOUBT, task.stage()));
        }
    }

    @Override
    public boolean canHurry() {
        return true;
    }

    @Override
    public void askAgain() {
        agenda.pushAll(silences.again());
        silences.clear();
    }

    private void met(Task task, VisitOutcome.Met met) {
        roll.enter(task.mask(), met);
    }

    private void garbled(Task task) {
        switch (task.kind()) {
            case ASK -> garbledFirst(task);
            case DOUBT, DOUBT_AGAIN -> collided(task);
            case RECHECK -> agenda.push(task.as(Task.Kind.DIVIDE, task.stage()));
            case RESIGN -> roll.resign(task.mask());
            case DIVIDE, SETTLE -> throw new IllegalStateException("nobody was asked: " + task);
        }
    }

    /** A disturbance where digits are open costs ten questions; where none are it would cost hundreds. */
    private void garbledFirst(Task task) {
        if (Mask.hasOpenDigit(task.mask())) {
            collided(task);
        } else {
            agenda.push(task.as(Task.Kind.DOUBT, task.stage()));
        }
    }

    private void collided(Task task) {
        Task division = task.as(Task.Kind.DIVIDE, task.stage());
        boolean isLong = task.stage() == Stage.MANUFACTURERS_HERE;
        if (isLong) {
            agenda.defer(division);
        } else {
            agenda.push(division);
        }
    }

    private void divide(Task task) {
        Optional<Stage> stage = applicable(task.stage().onwards(), task.mask());
        if (stage.isEmpty()) {
            agenda.push(task.as(Task.Kind.RESIGN, task.stage()));
            return;
        }
        agenda.push(task.as(Task.Kind.SETTLE, stage.get()));
        List<Task> parts = stage.get()
                .division(task.mask(), roll.manufacturers())
                .map(mask -> new Task(Task.Kind.ASK, within(stage.get(), mask), mask))
                .toList();
        agenda.pushAll(parts);
    }

    /** How a part would be divided: what was tried for the whole need not be tried for its parts. */
    private static Stage within(Stage stage, SecondaryAddress part) {
        if (Mask.hasOpenDigit(part)) {
            return Stage.DECIMAL;
        }
        return stage.compareTo(Stage.MANUFACTURERS_HERE) < 0 ? Stage.MANUFACTURERS_HERE : stage.following(part);
    }

    private void settle(Task task) {
        boolean explained = explained(task.mask()) >= 2;
        Optional<Stage> next = applicable(task.stage().onwards().skip(1), task.mask());
        if (Mask.hasOpenDigit(task.mask())) {
            settleDigits(task, explained, next);
        } else if (next.isPresent() && (!explained || next.get().isAlwaysWorthIt() || isExhaustive())) {
            agenda.push(task.as(Task.Kind.DIVIDE, next.get()));
        } else if (!explained) {
            agenda.push(task.as(Task.Kind.RESIGN, task.stage()));
        }
    }

    private void settleDigits(Task task, boolean explained, Optional<Stage> next) {
        if (!explained) {
            agenda.push(task.as(next.isPresent() ? Task.Kind.RECHECK : Task.Kind.RESIGN, next.orElse(task.stage())));
        } else if (next.filter(Stage.HEXADECIMAL::equals).isPresent()) {
            agenda.defer(task.as(Task.Kind.DIVIDE, Stage.HEXADECIMAL));
        }
    }

    private boolean isExhaustive() {
        return extras.contains(Extra.EVERY_MANUFACTURER);
    }

    private Optional<Stage> applicable(Stream<Stage> ways, SecondaryAddress mask) {
        return ways.filter(stage -> stage.appliesTo(mask))
                .filter(stage -> stage != Stage.HEXADECIMAL || extras.contains(Extra.HEXADECIMAL_DIGITS))
                .filter(stage -> stage != Stage.EVERY_MANUFACTURER || isExhaustive())
                .findFirst();
    }

    /** How many meters are there for sure beneath a mask; where several collide, two. */
    private int explained(SecondaryAddress mask) {
        return roll.count(mask) + 2 * (Mask.count(mask, roll.unresolved()) + Mask.count(mask, agenda.collisions()));
    }

    @Override
    public List<Find> found() {
        return roll.found();
    }

    @Override
    public List<DeviceAddress> unresolved() {
        return List.copyOf(roll.unresolved());
    }

    @Override
    public int asked() {
        return agenda.answers();
    }

    @Override
    public int pending() {
        return agenda.pending() + roll.unguarded().size();
    }

    @Override
    public String text() {
        return SavedSearch.text(extras, agenda, roll);
    }

    @Override
    public String textForLater() {
        return SavedSearch.text(extras, agenda.withFirst(silences.again()), roll);
    }
}
