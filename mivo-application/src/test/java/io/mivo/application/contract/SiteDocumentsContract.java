package io.mivo.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.port.driven.SiteDocuments;
import io.mivo.application.port.driven.SiteDocuments.SiteDocument;
import io.mivo.domain.site.MivoUnit;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.SiteFault;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What reading and writing site files means. */
public abstract class SiteDocumentsContract {
    private static final String UNIT = "unit: {serial: MIVO-000123, name: House 12, timeZone: UTC}\n";

    /** The subject. */
    protected abstract SiteDocuments documents();

    @Test
    void what_is_declared_comes_back_and_nothing_else() {
        SiteDocument document = documents().read(UNIT);

        assertThat(document.faults()).isEmpty();
        assertThat(document.site().unit()).contains(new MivoUnit("MIVO-000123", "House 12", ZoneId.of("UTC")));
        assertThat(document.site().buses()).isEmpty();
        assertThat(document.site().sensors()).isEmpty();
        assertThat(document.site().apiUsers()).isEmpty();
    }

    @Test
    void a_path_has_its_line() {
        SiteDocument document = documents().read("\n\n" + UNIT);

        assertThat(document.lineOf("unit")).isEqualTo(3);
    }

    @Test
    void a_path_that_is_not_there_has_the_line_of_its_nearest_ancestor() {
        SiteDocument document = documents().read("\n\n" + UNIT);

        assertThat(document.lineOf("unit.address[4]")).isEqualTo(3);
    }

    @Test
    void a_fault_has_its_line_and_hides_nothing_that_is_right() {
        SiteDocument document = documents().read(UNIT + "nonsense: {a: 1}\n");

        assertThat(document.faults()).extracting(SiteFault::line).containsExactly(2);
        assertThat(document.site().unit()).isPresent();
    }

    @Test
    void every_fault_is_told() {
        SiteDocument document = documents().read("nonsense: 1\nrubbish: 2\n");

        assertThat(document.faults()).extracting(SiteFault::line).containsExactly(1, 2);
    }

    @Test
    void what_is_written_is_read_again() {
        Site site = documents().read(UNIT).site();

        SiteDocument again = documents().read(documents().write(site, List.of("First remark", "Second")));

        assertThat(again.faults()).isEmpty();
        assertThat(again.site()).isEqualTo(site);
    }

    @Test
    void remarks_stand_at_the_top() {
        Site site = documents().read(UNIT).site();

        assertThat(documents().write(site, List.of("First remark", "Second"))).startsWith("# First remark\n# Second\n");
    }
}
