package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a VIF means with the VIFEs so far; one for each record, not thread-safe. */
final class Combination {
    private final String quantity;
    private final List<String> others = new ArrayList<>(2);
    private Measure measure;
    private Optional<Phase> phase = Optional.empty();
    private Optional<FlowDirection> direction = Optional.empty();
    private Verdict verdict;

    /** Begins with a VIF by itself. */
    Combination(Meaning alone) {
        this.quantity = alone.quantity();
        this.measure = alone.measure();
        this.verdict = alone.verdict();
    }

    void name(String name) {
        others.add(name);
    }

    void nameUnknown(String name) {
        others.add(name);
        verdict = verdict.notUnderstood();
    }

    void replace(String name, Measure other) {
        others.add(name);
        measure = other;
    }

    void contain(String name) {
        others.add(name);
        measure = measure.asContainer();
    }

    void fail(RecordError error) {
        others.add(error.word());
        verdict = verdict.withError(error);
    }

    /** One phase after another cannot be understood. */
    void at(Phase other) {
        judge(phase.isEmpty() || phase.get() == other);
        phase = Optional.of(other);
    }

    /** One direction after another cannot be understood. */
    void towards(FlowDirection other) {
        judge(direction.isEmpty() || direction.get() == other);
        direction = Optional.of(other);
    }

    private void judge(boolean understood) {
        verdict = understood ? verdict : verdict.notUnderstood();
    }

    /** The meaning, its number corrected. */
    Meaning corrected(Scale corrections) {
        Measure corrected = corrections.isOne() ? measure : measure.corrected(corrections);
        return new Meaning(quantity, corrected, new Qualifiers(phase, direction, others), verdict);
    }
}
