package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.application.port.driven.ProfileDocuments.ProfileDocument;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.site.SiteFault;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import org.junit.jupiter.api.Test;

/** What reading files with device profiles means. */
public abstract class ProfileDocumentsContract {
    private static final String HEAD = "name: acme-one\nvendor: Acme\nmodel: One\nmeterType: Water\n";
    private static final String VALUES = "values: [{code: X_One, register: {table: coil, address: 1}}]\n";

    /** The subject. */
    protected abstract ProfileDocuments documents();

    @Test
    void what_is_declared_comes_back() {
        ProfileDocument document = documents().read(HEAD + VALUES);

        assertThat(document.faults()).isEmpty();
        LibraryProfile profile = document.profile().orElseThrow();
        assertThat(profile.name()).isEqualTo(new ProfileName("acme-one"));
        assertThat(profile.model().vendor()).isEqualTo("Acme");
        assertThat(profile.model().meterType()).isEqualTo(MeterType.WATER);
        assertThat(profile.profile().points()).extracting(Point::code).containsExactly(new ValueCode("X_One"));
    }

    @Test
    void any_fault_of_form_leaves_no_profile() {
        ProfileDocument document = documents().read(HEAD + VALUES + "nonsense: 1\n");

        assertThat(document.profile()).isEmpty();
        assertThat(document.faults()).extracting(SiteFault::line).containsExactly(6);
    }

    @Test
    void every_fault_is_told() {
        ProfileDocument document = documents().read("nonsense: 1\n" + HEAD + "rubbish: 2\n" + VALUES);

        assertThat(document.faults()).extracting(SiteFault::line).containsExactly(1, 6);
    }

    @Test
    void a_path_has_its_line() {
        assertThat(documents().read("\n\n" + HEAD + VALUES).lineOf("values")).isEqualTo(7);
    }
}
