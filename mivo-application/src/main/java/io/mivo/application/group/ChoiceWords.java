package io.mivo.application.group;

import io.mivo.domain.access.SensorChoice;
import java.util.Collection;
import java.util.stream.Collectors;

/** Tells in few words which sensors somebody sees, for the record. */
public final class ChoiceWords {
    private ChoiceWords() {}

    /** For example {@code heat-1 main-1, groups stairwell-a}. */
    public static String of(SensorChoice choice) {
        if (choice.isAll()) {
            return "all";
        }
        String sensors = choice.only().map(ChoiceWords::listed).orElse("");
        String groups = choice.groups().isEmpty() ? "" : "groups " + listed(choice.groups());
        String between = sensors.isEmpty() || groups.isEmpty() ? "" : ", ";
        return sensors.isEmpty() && groups.isEmpty() ? "none" : sensors + between + groups;
    }

    /** Names in their order, with a blank between them. */
    static String listed(Collection<?> names) {
        return names.stream().map(Object::toString).sorted().collect(Collectors.joining(" "));
    }
}
