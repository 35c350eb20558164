package io.mivo.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.mivo.app.architecture.canary.Breaks;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanaryTest {
    private static final JavaClasses CANARIES = House.canaries();

    static List<Wall> walls() {
        return Walls.of(House.OF_CANARIES);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void every_wall_catches_its_canaries(Wall wall) {
        String report = String.join("\n", reported(wall));

        assertThat(planted(wall))
                .isNotEmpty()
                .allSatisfy(canary -> assertThat(report).contains(canary));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void no_wall_catches_anything_else(Wall wall) {
        Set<String> planted = planted(wall);

        assertThat(reported(wall)).allMatch(line -> planted.stream().anyMatch(line::contains));
    }

    @Test
    void every_canary_breaks_a_wall_that_is_there() {
        Set<String> names = walls().stream().map(Wall::name).collect(Collectors.toSet());

        assertThat(CANARIES).flatMap(CanaryTest::broken).isSubsetOf(names);
    }

    private static List<String> reported(Wall wall) {
        return wall.rule().evaluate(CANARIES).getFailureReport().getDetails().stream()
                .filter(line -> !line.contains(Breaks.class.getName()))
                .toList();
    }

    private static Set<String> planted(Wall wall) {
        return CANARIES.stream()
                .filter(each -> broken(each).contains(wall.name()))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    }

    private static List<String> broken(JavaClass each) {
        return each.tryGetAnnotationOfType(Breaks.class)
                .map(found -> Arrays.asList(found.value()))
                .orElse(List.of());
    }
}
