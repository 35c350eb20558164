package io.mivo.app.architecture;

import java.util.List;
import java.util.stream.Stream;

/** All walls of a house. */
final class Walls {
    private Walls() {}

    static List<Wall> of(House house) {
        return Stream.of(
                        DependencyWalls.of(house),
                        LibraryWalls.of(house),
                        JudgementWalls.of(house),
                        ExactnessWalls.of(house),
                        NamingWalls.of(house))
                .flatMap(List::stream)
                .toList();
    }
}
