package io.mivo.adapter.fieldbus.mbus.link;

import io.mivo.adapter.fieldbus.mbus.codec.frame.Frame;
import io.mivo.adapter.fieldbus.mbus.codec.header.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The telegrams of one meter in one readout, each once. Those of other meters, late ones and repeats are no part of it.
 * For one thread at a time.
 */
public final class MeterTelegrams {
    private final List<Frame.LongFrame> had = new ArrayList<>();
    private final CalledMeter called;
    private Optional<Identity> sender = Optional.empty();
    private Optional<Identity> stranger = Optional.empty();
    private boolean repeated;

    public MeterTelegrams(CalledMeter called) {
        this.called = called;
    }

    /** Whether a frame is the called meter's and was not had before; a stranger's is remembered, and a repetition. */
    public boolean isNews(Frame frame) {
        return Answers.isData(frame, called.address())
                && isOwn((Frame.LongFrame) frame)
                && isNew((Frame.LongFrame) frame);
    }

    /** A late telegram looks like one that was had; only the access number tells that the meter sent it anew. */
    private boolean isNew(Frame.LongFrame telegram) {
        boolean isNew = had.stream().noneMatch(earlier -> Answers.isSame(earlier, telegram));
        repeated |= !isNew && Answers.isNext(had.get(had.size() - 1), telegram);
        return isNew;
    }

    private boolean isOwn(Frame.LongFrame telegram) {
        Optional<Identity> told = Answers.identity(telegram);
        Optional<Identity> other = told.filter(each -> !called.mayBe(each)
                || sender.filter(known -> !known.equals(each)).isPresent());
        stranger = other.or(() -> stranger);
        return other.isEmpty();
    }

    /** Takes a telegram in. */
    public void add(Frame.LongFrame telegram) {
        sender = sender.or(() -> Answers.identity(telegram));
        had.add(telegram);
        repeated = false;
    }

    /** Whether each access number is the one after that of the telegram before, or all are equal. */
    boolean areInSequence() {
        List<Integer> steps = IntStream.range(1, had.size())
                .mapToObj(i -> Answers.step(had.get(i - 1), had.get(i)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return steps.isEmpty() || steps.equals(List.of(0)) || steps.equals(List.of(1));
    }

    /** In the order in which they came. */
    public List<Frame.LongFrame> all() {
        return List.copyOf(had);
    }

    public int count() {
        return had.size();
    }

    /** Who sent them; empty as long as no telegram told it. */
    public Optional<Identity> sender() {
        return sender;
    }

    /** Whether the meter told again, after its last telegram, one that was had. */
    public boolean isRepeated() {
        return repeated;
    }

    /** Another meter that answered in between. */
    public Optional<Identity> stranger() {
        return stranger;
    }
}
