package io.mivo.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Amounts are exact, and what the domain says stays said. */
final class ExactnessWalls {
    private static final Set<String> INEXACT = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<Class<?>> TOO_GENERIC =
            Set.of(Throwable.class, Exception.class, RuntimeException.class, Error.class);

    private ExactnessWalls() {}

    static List<Wall> of(House house) {
        return List.of(
                new Wall("amounts are exact", amounts(house)),
                new Wall("the domain is immutable", domain(house)),
                new Wall("no generic exceptions", exceptions(house)));
    }

    private static ArchRule amounts(House house) {
        DescribedPredicate<JavaClass> named = or(
                resideInAnyPackage(house.rooms("adapter.fieldbus.simulator")),
                house.classes(
                        "adapter.fieldbus.mbus.codec.value.NumberCoding",
                        "adapter.fieldbus.modbus.decode.Float32Coding",
                        "adapter.fieldbus.modbus.decode.Float64Coding",
                        "adapter.fieldbus.modbus.decode.ShortestDecimal"));
        return classes().that(not(named)).should(Faults.condition("hold no float or double", ExactnessWalls::inexact));
    }

    private static Stream<String> inexact(JavaClass each) {
        Stream<String> fields = each.getFields().stream()
                .filter(field -> isInexact(field.getRawType()))
                .map(JavaField::getFullName);
        Stream<String> own = each.getCodeUnits().stream()
                .filter(unit -> isInexact(unit.getRawReturnType()) || takesInexact(unit.getRawParameterTypes()))
                .map(JavaCodeUnit::getFullName);
        Stream<String> called = each.getCodeUnitCallsFromSelf().stream()
                .filter(call -> isInexact(call.getTarget().getRawReturnType())
                        || takesInexact(call.getTarget().getRawParameterTypes()))
                .map(call -> call.getDescription());
        return Stream.of(fields, own, called).flatMap(found -> found);
    }

    private static boolean takesInexact(List<JavaClass> types) {
        return types.stream().anyMatch(ExactnessWalls::isInexact);
    }

    private static boolean isInexact(JavaClass type) {
        return INEXACT.contains(type.getBaseComponentType().getName());
    }

    private static ArchRule domain(House house) {
        ArchCondition<JavaClass> condition = Faults.condition("never change", ExactnessWalls::changeable);
        return classes().that().resideInAnyPackage(house.rooms("domain")).should(condition);
    }

    private static Stream<String> changeable(JavaClass each) {
        Stream<String> open = Stream.of(each)
                .filter(it -> !it.isInterface() && !it.isEnum() && !isFinal(it) && !it.isAnonymousClass())
                .filter(it -> !it.getRawSuperclass().filter(JavaClass::isEnum).isPresent())
                .map(it -> it.getName() + " is not final");
        Stream<String> fields = each.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                .map(field -> field.getFullName() + " is not final");
        Stream<String> setters = each.getMethods().stream()
                .filter(method -> method.getName().matches("set[A-Z].*"))
                .map(method -> method.getFullName() + " sets");
        return Stream.of(open, fields, setters).flatMap(found -> found);
    }

    private static boolean isFinal(JavaClass each) {
        return each.getModifiers().contains(JavaModifier.FINAL);
    }

    private static ArchRule exceptions(House house) {
        // both carry out what a library's interface declares
        DescribedPredicate<JavaClass> edges = house.classes("adapter.http.FrontDoor", "adapter.http.route.Gate");
        return classes().that(not(edges)).should(Faults.condition("name what goes wrong", ExactnessWalls::generic));
    }

    private static Stream<String> generic(JavaClass each) {
        Stream<String> declared = each.getCodeUnits().stream()
                // bridges are the compiler's: they declare what the interface does
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.BRIDGE))
                .filter(unit -> unit.getExceptionTypes().stream().anyMatch(ExactnessWalls::isTooGeneric))
                .map(unit -> unit.getFullName() + " declares a generic exception");
        Stream<String> made = each.getConstructorCallsFromSelf().stream()
                .filter(call -> isTooGeneric(call.getTargetOwner()))
                .filter(call -> !call.getOrigin().isConstructor()
                        || !each.isAssignableTo(call.getTargetOwner().getName()))
                .map(call -> call.getDescription());
        return Stream.concat(declared, made);
    }

    private static boolean isTooGeneric(JavaClass type) {
        return TOO_GENERIC.stream().anyMatch(type::isEquivalentTo);
    }
}
