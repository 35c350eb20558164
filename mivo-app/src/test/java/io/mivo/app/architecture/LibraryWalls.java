package io.mivo.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;

/** Each library stays in its room. */
final class LibraryWalls {
    private LibraryWalls() {}

    static List<Wall> of(House house) {
        return List.of(
                wall("one class sees j2mod", house.classes("adapter.fieldbus.modbus.ModbusMessages"), "com.ghgande.."),
                room("jSerialComm stays with the lines", house, "adapter.fieldbus.line", "com.fazecast.."),
                wall("SQL stays in its room", sql(house), "java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite.."),
                room("YAML stays with the documents", house, "adapter.persistence.document", "org.yaml.."),
                room("Nimbus stays in its room", house, "adapter.http.jose", "com.nimbusds.."),
                room("Javalin stays in its room", house, "adapter.http", "io.javalin.."),
                room("Jetty stays in its room", house, "adapter.http", "org.eclipse.jetty..", "jakarta.servlet.."),
                room("Jackson stays in its room", house, "adapter.http", "com.fasterxml.jackson.."),
                room("password hashing stays in its room", house, "adapter.http", "com.password4j.."),
                room("templates stay with the web pages", house, "adapter.http.web", "gg.jte.."),
                room("picocli stays in the app", house, "app", "picocli.."),
                room("logging goes through System.Logger", house, "app", "java.util.logging..", "org.slf4j.."));
    }

    private static DescribedPredicate<JavaClass> sql(House house) {
        return resideInAnyPackage(house.rooms("adapter.persistence.sqlite"));
    }

    private static Wall room(String name, House house, String room, String... library) {
        return wall(name, resideInAnyPackage(house.rooms(room)), library);
    }

    private static Wall wall(String name, DescribedPredicate<JavaClass> inside, String... library) {
        return new Wall(
                name,
                noClasses()
                        .that(not(inside))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(library)
                        .as(name));
    }
}
