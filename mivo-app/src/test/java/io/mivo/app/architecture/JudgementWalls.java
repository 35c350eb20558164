package io.mivo.app.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** Time, validity and threads each have one place where they are decided. */
final class JudgementWalls {
    private JudgementWalls() {}

    static List<Wall> of(House house) {
        String license = house.root() + ".domain.license.License";
        String sensor = house.root() + ".domain.sensor.Sensor";
        return List.of(
                wall("time comes from the clock", keepers(house), JudgementWalls::readsTheWall),
                wall(
                        "monotonic time comes from the ticker",
                        house.classes("application.port.driven.Ticker"),
                        access -> isCall(access, System.class.getName(), "nanoTime")),
                wall(
                        "license is judged only by the sensor",
                        house.classes("domain.sensor.Sensor", "application.licensing.SeatPlan"),
                        access -> isCall(access, license, "isValidAt") || isCall(access, sensor, "isLicensedAt")),
                wall(
                        "the sensor is asked only by the gate",
                        house.classes("application.reading.SensorGate"),
                        access -> isCall(access, sensor, "isActiveAt")),
                wall("threads are born in few places", births(house), JudgementWalls::bearsThread),
                wall("every route has a permission", gate(house), JudgementWalls::addsRoute));
    }

    private static DescribedPredicate<JavaClass> keepers(House house) {
        return or(resideInAnyPackage(house.rooms("app")), house.classes("application.MivoCoreBuilder"));
    }

    private static DescribedPredicate<JavaClass> births(House house) {
        return or(
                resideInAnyPackage(house.rooms("app")),
                house.classes(
                        "application.lane.BusDispatcher",
                        "adapter.fieldbus.simulator.wire.DatagramServer",
                        "adapter.fieldbus.simulator.wire.LoopbackServer",
                        "adapter.http.JettySetup"));
    }

    /** Registers what the table of routes holds, and a line of the table cannot be without its need. */
    private static DescribedPredicate<JavaClass> gate(House house) {
        return house.classes("adapter.http.route.Gate");
    }

    /** Counting afterwards and telling problems answer nobody that the gate has not let in. */
    private static boolean addsRoute(JavaAccess<?> access) {
        return isOf(access, RoutesConfig.class)
                && !Set.of("after", "error", "exception").contains(access.getName());
    }

    private static boolean readsTheWall(JavaAccess<?> access) {
        return access.getName().equals("now")
                        && isOf(access, TemporalAccessor.class)
                        && !access.getTarget().getFullName().contains(Clock.class.getName())
                || access.getName().startsWith("system") && isOf(access, Clock.class)
                || isCall(access, System.class.getName(), "currentTimeMillis")
                || isCall(access, Date.class.getName(), "<init>")
                        && access.getTarget().getFullName().endsWith("()")
                || access.getName().equals("getInstance") && isOf(access, Calendar.class);
    }

    private static boolean bearsThread(JavaAccess<?> access) {
        return access.getName().equals("<init>")
                        && (isOf(access, Thread.class) || isOf(access, Executor.class) || isOf(access, Timer.class))
                || isOf(access, Executors.class)
                || isOf(access, CompletableFuture.class) && access.getName().endsWith("Async")
                || access.getName().equals("parallelStream");
    }

    private static boolean isOf(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isAssignableTo(type);
    }

    private static boolean isCall(JavaAccess<?> access, String owner, String name) {
        return access.getTargetOwner().getName().equals(owner)
                && access.getName().equals(name);
    }

    private static Wall wall(String name, DescribedPredicate<JavaClass> inside, Predicate<JavaAccess<?>> forbidden) {
        return new Wall(
                name,
                noClasses()
                        .that(not(inside))
                        .should()
                        .accessTargetWhere(describe(name, forbidden))
                        .as(name));
    }
}
