package io.mivo.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may know whom. */
final class DependencyWalls {
    private static final String[] SERVICES = {
        "application.lane",
        "application.licensing",
        "application.people",
        "application.reading",
        "application.search",
        "application.secret",
        "application.site",
        "application.token",
        "application.writing"
    };
    private static final String[] DOMAINS_JAVA = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.constant",
        "java.math",
        "java.time..",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream"
    };
    private static final String[] APPLICATIONS_JAVA = {
        "java.nio.charset",
        "java.security",
        "java.util.concurrent",
        "java.util.concurrent.atomic",
        "java.util.concurrent.locks",
        "java.util.random"
    };
    /** In java.lang, but not for those who only compute. */
    private static final Set<Class<?>> MACHINE =
            Set.of(Process.class, ProcessBuilder.class, Runtime.class, System.Logger.class, Thread.class);

    private static final String[] CODECS_JAVA = {
        "java.lang",
        "java.math",
        "java.nio.charset",
        "java.time",
        "java.time.format",
        "java.util",
        "java.util.function",
        "java.util.regex",
        "java.util.stream"
    };

    private DependencyWalls() {}

    static List<Wall> of(House house) {
        return List.of(
                new Wall("domain needs only plain Java", domain(house)),
                new Wall("application needs only plain Java and the domain", application(house)),
                new Wall("services are hidden behind ports", services(house)),
                new Wall("adapters see only ports and domain", adapters(house)),
                new Wall("adapters do not know each other", strangers(house)),
                new Wall("nobody depends on the app", app(house)),
                new Wall("the codec is pure", codec(house)),
                new Wall("no package cycles", cycles(house)));
    }

    private static ArchRule domain(House house) {
        return only(
                house.rooms("domain"),
                resideInAnyPackage(both(house.rooms("domain"), DOMAINS_JAVA)).and(computes()));
    }

    private static ArchRule application(House house) {
        String[] java = both(DOMAINS_JAVA, APPLICATIONS_JAVA);
        return only(house.rooms("application"), resideInAnyPackage(both(house.rooms("application", "domain"), java)));
    }

    private static ArchRule codec(House house) {
        String[] codec = house.rooms("adapter.fieldbus.mbus.codec");
        return only(codec, resideInAnyPackage(both(codec, CODECS_JAVA)).and(computes()));
    }

    private static DescribedPredicate<JavaClass> computes() {
        return describe("computes", each -> MACHINE.stream().noneMatch(each::isEquivalentTo));
    }

    private static ArchRule only(String[] rooms, DescribedPredicate<JavaClass> allowed) {
        return classes().that().resideInAnyPackage(rooms).should().onlyDependOnClassesThat(allowed);
    }

    private static String[] both(String[] some, String[] others) {
        return Stream.concat(Stream.of(some), Stream.of(others)).toArray(String[]::new);
    }

    private static ArchRule services(House house) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(house.rooms("application"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(house.rooms(SERVICES));
    }

    private static ArchRule adapters(House house) {
        return noClasses()
                .that()
                .resideInAnyPackage(house.rooms("adapter"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(house.rooms("application"))
                        .and(not(resideInAnyPackage(house.rooms("application.port")))));
    }

    private static ArchRule strangers(House house) {
        return slices().matching(house.root() + ".adapter.(*)..").should().notDependOnEachOther();
    }

    private static ArchRule app(House house) {
        String[] app = house.rooms("app");
        return noClasses()
                .that()
                .resideInAPackage(house.root() + "..")
                .and()
                .resideOutsideOfPackages(app)
                .should()
                .dependOnClassesThat(resideInAPackage(app[0]));
    }

    private static ArchRule cycles(House house) {
        return slices().matching(house.root() + ".(**)").should().beFreeOfCycles();
    }
}
