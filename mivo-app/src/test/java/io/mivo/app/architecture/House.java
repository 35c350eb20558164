package io.mivo.app.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the rooms lie: the real house, and the small one where canaries break its walls. */
record House(String root) {
    static final House REAL = new House("io.mivo");
    static final House OF_CANARIES = new House("io.mivo.app.architecture.canary");

    /** The classes of the product, without those of tests. */
    static JavaClasses productClasses() {
        return new ClassFileImporter().withImportOption(House::isProduct).importPackages(REAL.root);
    }

    static JavaClasses canaries() {
        return new ClassFileImporter().importPackages(OF_CANARIES.root);
    }

    private static boolean isProduct(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }

    /** Patterns of these packages and all below them. */
    String[] rooms(String... names) {
        return Arrays.stream(names).map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** One of these classes, or nested in one of them. */
    DescribedPredicate<JavaClass> classes(String... names) {
        Set<String> full = Arrays.stream(names).map(name -> root + "." + name).collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "one of " + full, each -> full.contains(each.getName().replaceFirst("\\$.*", "")));
    }
}
