package io.mivo.app.cli;

import io.mivo.app.wiring.Cores;
import io.mivo.application.MivoCore;
import io.mivo.application.document.GeneratedDocument;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DeviceTableTest {
    @Test
    void is_the_document_of_the_distribution() throws IOException {
        try (MivoCore core = Cores.inMemory()) {
            new GeneratedDocument("devices.md")
                    .assertSays(DeviceTable.markdown(core.consultProfiles().all()));
        }
    }
}
