package io.mivo.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.domain.site.SiteFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A profile of one's own, by the example of its documentation. */
class WrittenProfileTest {
    private final MivoCore core = Cores.inMemory();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void as_documented_is_right() throws IOException {
        assertThat(faults(documented())).isEmpty();
    }

    @Test
    void that_reads_a_test_wrong_is_told_so_with_its_line() throws IOException {
        String text = documented().replace("X_CabinetTemperature: 22.5", "X_CabinetTemperature: 225");

        assertThat(faults(text))
                .containsExactly(lineOf("X_CabinetTemperature: 225", text)
                        + ": tests[0].expect.X_CabinetTemperature: reads as 22.5, not as 225");
    }

    @Test
    void that_expects_what_it_does_not_offer_is_told_so() throws IOException {
        String text = documented().replace("X_DisplayBrightness: 7", "X_Display: 7");

        assertThat(faults(text))
                .containsExactly(
                        lineOf("X_Display: 7", text) + ": tests[0].expect.X_Display: the profile has no such value");
    }

    @Test
    void with_faults_of_form_is_told_all_of_them() throws IOException {
        String text = documented()
                .replace("vendor: Acme\n", "vender: Acme\n")
                .replace("sources: [manual, acme-tools]", "sources: [handbook]")
                .replace("20: \"00e1\"", "20: \"0e1\"")
                .replace("order: CDAB", "order: CDBA");

        assertThat(faults(text))
                .containsExactlyInAnyOrder(
                        "1: the key 'vendor' is missing",
                        "2: vender: unknown key 'vender'; did you mean 'vendor'?",
                        lineOf("order: CDBA", text)
                                + ": defaults.order: 'CDBA' is not an order; allowed: ABCD, CDAB, BADC, DCBA",
                        lineOf("handbook", text)
                                + ": values[0].sources[0]: 'handbook' is not a source of this profile: name it in 'sources'",
                        lineOf("\"0e1\"", text)
                                + ": tests[0].registers.input.20: '0e1' is not hexadecimal: four digits for each register");
    }

    @Test
    void with_faults_of_meaning_is_told_all_of_them() throws IOException {
        String text = documented()
                .replace("code: ElectricityVoltageL1, unit: V", "code: ElectricityVoltageL1, unit: A")
                .replace("code: X_CabinetTemperature", "code: CabinetTemperature")
                .replace("to: 99", "to: 12");

        assertThat(faults(text))
                .contains(
                        lineOf("unit: A", text)
                                + ": values[0].code: ElectricityVoltageL1 is told in V or its multiples, not in A",
                        lineOf("code: CabinetTemperature", text)
                                + ": values[3].code: 'CabinetTemperature' is not in the catalogue of value codes;"
                                + " a code of your own begins with X_",
                        lineOf("Total.T1, unit", text)
                                + ": values[2].register: input 12-13 lies outside the ranges that may be read");
    }

    private List<String> faults(String text) {
        return core.consultProfiles().check(text).stream()
                .map(WrittenProfileTest::told)
                .toList();
    }

    private static String told(SiteFault fault) {
        return fault.line() + ": " + (fault.path().isEmpty() ? "" : fault.path() + ": ") + fault.message();
    }

    private static int lineOf(String piece, String text) {
        assertThat(text).contains(piece);
        return (int) text.substring(0, text.indexOf(piece)).lines().count();
    }

    private static String documented() throws IOException {
        String page = Files.readString(Path.of("docs/profiles.md"));
        int begin = page.indexOf("```yaml\n") + "```yaml\n".length();
        return page.substring(begin, page.indexOf("```", begin));
    }
}
