package io.mivo.app.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns a function that finds the faults of a class into a condition for classes. */
final class Faults {
    private Faults() {}

    /** Holds for a class without faults; each fault tells the class, what is wrong with it, and where. */
    static ArchCondition<JavaClass> condition(String description, Function<JavaClass, Stream<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass each, ConditionEvents events) {
                faults.apply(each).forEach(fault -> events.add(event(each, fault)));
            }
        };
    }

    private static ConditionEvent event(JavaClass each, String fault) {
        return SimpleConditionEvent.violated(each, fault + " in " + each.getSourceCodeLocation());
    }
}
