package io.mivo.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The name of a profile freezes what its values mean. A profile may gain values, whose lines are added to the list; a line
 * that is there is never changed or taken away: what means something else needs a profile with another name.
 */
class FrozenProfilesTest {
    private static final Path LIST = Path.of("src/test/resources/library/frozen-profiles.txt");
    private static final ProfileLibrary LIBRARY = ProfileLibrary.ofMivo();

    @Test
    void mean_what_they_have_always_meant() throws IOException {
        if (Boolean.getBoolean("mivo.writeDocuments")) {
            addNewOnes();
        }
        assertThat(now()).containsExactlyInAnyOrderElementsOf(Files.readAllLines(LIST));
    }

    /** Never takes a line away. */
    private static void addNewOnes() throws IOException {
        Set<String> lines = new TreeSet<>(Files.readAllLines(LIST));
        lines.addAll(now());
        Files.write(LIST, lines);
    }

    private static List<String> now() {
        return LIBRARY.names().stream()
                .map(FrozenProfilesTest::profile)
                .flatMap(profile -> profile.profile().points().stream()
                        .map(point -> line(profile, (Point.InRegister) point))
                        .sorted())
                .toList();
    }

    private static LibraryProfile profile(ProfileName name) {
        return LIBRARY.find(name).orElseThrow();
    }

    private static String line(LibraryProfile profile, Point.InRegister point) {
        String meaning = profile.evidence()
                .meaningOf(point.code())
                .orElseGet(() -> Catalogue.find(point.code().base())
                        .map(CatalogueCode::meaning)
                        .orElseThrow());
        return profile.name() + " | " + point.code() + " | " + point.unit().canonical() + " | " + meaning;
    }
}
