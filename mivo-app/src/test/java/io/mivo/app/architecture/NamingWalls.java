package io.mivo.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names say what a thing is, and ports are what they are called. */
final class NamingWalls {
    private static final Pattern EMPTY_NAME = Pattern.compile(
            "(Abstract|Base|Default)?\\w*(Util|Utils|Utility|Utilities|Helper|Helpers|Manager|Impl|Common)");
    private static final Pattern EMPTY_PACKAGE =
            Pattern.compile("(.*\\.)?(common|helper|helpers|impl|manager|misc|shared|util|utils)(\\..*)?");
    private static final int MOST_PARAMETERS = 5;

    private NamingWalls() {}

    static List<Wall> of(House house) {
        return List.of(
                new Wall("ports are interfaces", ports(house)),
                new Wall("few parameters cross a port", parameters(house)),
                new Wall("nothing is called Util, Helper, Manager or Impl", names(house)),
                new Wall("accessors carry no get", accessors(house)));
    }

    private static ArchRule ports(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.rooms("application.port"))
                .and()
                .areTopLevelClasses()
                .and(not(house.classes("application.port.driven.Deadline")))
                .should(Faults.condition("be interfaces, or what ports carry", NamingWalls::notForPorts));
    }

    private static Stream<String> notForPorts(JavaClass each) {
        boolean fits = each.isInterface() || each.isRecord() || each.isEnum() || each.isAssignableTo(Throwable.class);
        return fits ? Stream.of() : Stream.of(each.getName() + " is neither a port nor what one carries");
    }

    private static ArchRule parameters(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.rooms("application.port", "domain"))
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(Faults.condition("take five parameters at most", NamingWalls::crowded));
    }

    private static Stream<String> crowded(JavaClass each) {
        return each.getCodeUnits().stream()
                .filter(unit -> unit.getRawParameterTypes().size() > MOST_PARAMETERS)
                .filter(unit -> !(unit.isConstructor() && each.isEnum()))
                .map(unit -> unit.getFullName() + " takes too many");
    }

    private static ArchRule names(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(Faults.condition("have names that say something", NamingWalls::emptyName));
    }

    private static Stream<String> emptyName(JavaClass each) {
        boolean empty = EMPTY_NAME.matcher(each.getSimpleName()).matches()
                || EMPTY_PACKAGE.matcher(each.getPackageName()).matches();
        return empty ? Stream.of(each.getName() + " says nothing") : Stream.of();
    }

    private static ArchRule accessors(House house) {
        return classes()
                .that()
                .resideInAnyPackage(house.rooms("domain", "application"))
                .should(Faults.condition("name accessors plainly", NamingWalls::getters));
    }

    private static Stream<String> getters(JavaClass each) {
        return each.getMethods().stream()
                .filter(method -> method.getName().matches("get[A-Z].*"))
                .map(JavaMethod::getFullName);
    }
}
