package io.mivo.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.persistence.library.ProfileLibrary;
import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.value.ValueCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every profile of the library must be. */
class LibraryTest {
    private static final ProfileLibrary LIBRARY = ProfileLibrary.ofMivo();

    static Stream<ProfileName> names() {
        return LIBRARY.names().stream();
    }

    @Test
    void names_at_least_the_devices_of_which_it_speaks() {
        assertThat(LIBRARY.names()).contains(new ProfileName("eastron-sdm630")).isSorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void reads_its_own_test_registers_right(ProfileName name) throws IOException {
        try (MivoCore core = Cores.inMemory()) {
            assertThat(core.consultProfiles().check(text(name))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void tests_every_value_that_it_offers(ProfileName name) {
        LibraryProfile profile = profile(name);
        Set<ValueCode> tested = profile.evidence().tests().stream()
                .flatMap(test -> test.expected().keySet().stream())
                .collect(Collectors.toSet());

        assertThat(profile.profile().points()).extracting(Point::code).isSubsetOf(tested);
    }

    @ParameterizedTest
    @MethodSource("names")
    void names_a_source_for_every_value(ProfileName name) {
        LibraryProfile profile = profile(name);

        assertThat(profile.profile().points())
                .allSatisfy(point -> assertThat(profile.evidence().sourcesFor(point.code()))
                        .as("%s", point.code())
                        .isPositive());
    }

    @ParameterizedTest
    @MethodSource("names")
    void tests_registers_that_differ_for_every_value(ProfileName name) {
        List<String> values = profile(name).evidence().tests().get(0).expected().entrySet().stream()
                .map(each -> each.getValue().toString())
                .filter(each -> !each.contains("true"))
                .toList();

        assertThat(values).doesNotHaveDuplicates();
    }

    private static LibraryProfile profile(ProfileName name) {
        return LIBRARY.find(name).orElseThrow();
    }

    private static String text(ProfileName name) throws IOException {
        try (InputStream in = ProfileLibrary.class.getResourceAsStream(name + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
