package io.mivo.adapter.persistence.document;

import static io.mivo.adapter.persistence.document.SiteTexts.faults;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaterFeaturesTest {
    @Test
    void of_a_record_are_refused_honestly() {
        String text = """
            sensors:
              - uid: one
                bus: heat
                address: {primary: 1}
                values:
                  - {code: X_One, record: {quantity: Volume}}
                  - {code: X_Two, record: {quantity: Volume}, unit: m3}
            """;

        assertThat(faults(text))
                .containsExactly(
                        "7: sensors[0].values[1].unit: 'unit' goes with 'register' only: an M-Bus record tells its"
                                + " own");
    }
}
