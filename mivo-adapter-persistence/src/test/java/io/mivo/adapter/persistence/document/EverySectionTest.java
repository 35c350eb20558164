package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.ProfileReference;
import io.mivo.domain.sensor.Sensor;
import org.junit.jupiter.api.Test;

/** The example of the published description of site files, as it stands there. */
class EverySectionTest {
    private final String text = SiteTexts.resource("every-section.yaml");

    @Test
    void is_right_in_form() {
        assertThat(SiteTexts.faults(text)).isEmpty();
    }

    @Test
    void declares_all_of_it() {
        SiteDocument document = SiteTexts.read(text);

        assertThat(document.site().buses().orElseThrow()).hasSize(2);
        assertThat(document.site().sensors().orElseThrow()).hasSize(4);
        assertThat(document.site().apiUsers().orElseThrow()).hasSize(1);
        assertThat(document.site().unreadable()).isEmpty();
    }

    @Test
    void names_a_profile_of_the_library() {
        Sensor main = SiteTexts.read(text).site().sensors().orElseThrow().get(2).entry();

        assertThat(main.profile())
                .isEqualTo(DeviceProfile.named(new ProfileReference(new ProfileName("eastron-sdm630"), 0)));
    }
}
