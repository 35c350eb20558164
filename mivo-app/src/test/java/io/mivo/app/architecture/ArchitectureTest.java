package io.mivo.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final JavaClasses PRODUCT = House.productClasses();

    static List<Wall> walls() {
        return Walls.of(House.REAL);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void every_wall_stands(Wall wall) {
        wall.rule().check(PRODUCT);
    }
}
