package io.mivo.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.document.GeneratedDocument;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeTableTest {
    @Test
    void stands_in_the_documentation() throws IOException {
        new GeneratedDocument("value-codes.md").assertSays(CodeTable.markdown());
    }

    @Test
    void tells_unit_dimension_and_meaning() {
        assertThat(CodeTable.markdown())
                .contains(
                        "| `HeatEnergy` | Wh | energy | Heat: energy |",
                        "| `ElectricityActiveEnergyExportL1` | Wh | energy | Electricity: energy, export, L1 |",
                        "| `HeatDateTime` | dateTime |  | Heat: date and time of the device |",
                        "| `HeatingSetpoint` | Celsius | temperature | set-point for heating |");
    }

    @Test
    void tells_programs_the_same() {
        Map<String, ?> first = CodeTable.json().get(0);

        assertThat(first)
                .hasToString("{code=ElectricityActiveEnergyImportTotal, type=number, unit=Wh, dimension=energy,"
                        + " meaning=Electricity: energy, import}");
    }
}
