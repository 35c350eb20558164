package io.mivo.adapter.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.domain.site.Declared;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of the published description of site files, as it stands there. */
class EverySectionTest {
    private final String text = SiteTexts.resource("every-section.yaml");

    @Test
    void is_right_but_for_the_profile_that_comes_later() {
        assertThat(SiteTexts.faults(text))
                .containsExactly(
                        "31: sensors[2].profile: 'profile' is not available in this version; give its 'values'");
    }

    @Test
    void declares_all_the_rest() {
        SiteDocument document = SiteTexts.read(text);

        assertThat(document.site().buses().orElseThrow()).hasSize(2);
        assertThat(document.site().sensors().orElseThrow())
                .extracting(Declared::path)
                .isEqualTo(List.of("sensors[0]", "sensors[1]", "sensors[3]"));
        assertThat(document.site().apiUsers().orElseThrow()).hasSize(1);
        assertThat(document.site().unreadable()).containsExactly("main-1");
    }
}
