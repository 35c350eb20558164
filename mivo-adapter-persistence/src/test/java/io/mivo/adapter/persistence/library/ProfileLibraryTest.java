package io.mivo.adapter.persistence.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.DeviceProfilesContract;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileLibraryTest extends DeviceProfilesContract {
    private static final String MINE = """
        name: mine
        vendor: Acme
        model: One
        meterType: Other
        values: [{code: X_One, register: {table: coil, address: 1}}]
        """;

    @TempDir
    private Path data;

    @Override
    protected DeviceProfiles profiles() {
        return ProfileLibrary.ofMivo();
    }

    @Test
    void a_data_directory_adds_its_own() throws IOException {
        write("mine.yaml", MINE);

        assertThat(ProfileLibrary.in(data).names())
                .contains(new ProfileName("mine"), new ProfileName("eastron-sdm630"));
        assertThat(own("mine")).map(profile -> profile.model().vendor()).contains("Acme");
    }

    @Test
    void its_own_are_read_anew_each_time() throws IOException {
        write("mine.yaml", MINE);
        ProfileLibrary library = ProfileLibrary.in(data);
        library.find(new ProfileName("mine"));

        write("mine.yaml", MINE.replace("Acme", "Ajax"));

        assertThat(library.find(new ProfileName("mine")))
                .map(profile -> profile.model().vendor())
                .contains("Ajax");
    }

    @Test
    void a_file_with_faults_is_named_but_not_found() throws IOException {
        write("mine.yaml", MINE + "nonsense: 1\n");

        assertThat(ProfileLibrary.in(data).names()).contains(new ProfileName("mine"));
        assertThat(own("mine")).isEmpty();
    }

    @Test
    void a_file_with_another_name_than_its_profile_is_not_found() throws IOException {
        write("other.yaml", MINE);

        assertThat(own("other")).isEmpty();
        assertThat(own("mine")).isEmpty();
    }

    @Test
    void the_name_of_a_profile_that_comes_with_mivo_cannot_be_taken() throws IOException {
        write("eastron-sdm630.yaml", MINE.replace("mine", "eastron-sdm630"));

        assertThat(own("eastron-sdm630"))
                .map(profile -> profile.model().vendor())
                .contains("Eastron");
    }

    @Test
    void what_is_no_profile_is_left_alone() throws IOException {
        write("README.txt", "nothing");
        write("Not A Name.yaml", MINE);

        assertThat(ProfileLibrary.in(data).names())
                .isEqualTo(ProfileLibrary.ofMivo().names());
    }

    @Test
    void every_resource_is_in_the_index() throws IOException {
        Path resources = Path.of("src/main/resources/io/mivo/adapter/persistence/library");
        try (var files = Files.list(resources)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.replace(".yaml", ""))
                    .sorted()
                    .toList();
            assertThat(profiles().names()).extracting(ProfileName::text).isEqualTo(names);
        }
    }

    private Optional<LibraryProfile> own(String name) {
        return ProfileLibrary.in(data).find(new ProfileName(name));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(data.resolve("profiles"));
        Files.writeString(data.resolve("profiles").resolve(file), text);
    }
}
