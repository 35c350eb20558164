package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What narrows a quantity.
 *
 * @param others stable names of all that is neither a phase nor a direction, in the order sent
 */
public record Qualifiers(Optional<Phase> phase, Optional<FlowDirection> direction, List<String> others) {
    static final Qualifiers NONE = new Qualifiers(Optional.empty(), Optional.empty(), List.of());

    public Qualifiers {
        others = List.copyOf(others);
    }

    /** Stable names of everything, direction and phase first. */
    public List<String> names() {
        return Stream.of(direction.map(FlowDirection::word).stream(), phase.map(Phase::name).stream(), others.stream())
                .flatMap(names -> names)
                .toList();
    }
}
