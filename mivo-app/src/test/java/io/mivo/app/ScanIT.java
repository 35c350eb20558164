package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.fieldbus.mbus.codec.wire.Octets;
import io.mivo.adapter.fieldbus.simulator.meter.MeterConverter;
import io.mivo.adapter.fieldbus.simulator.meter.MeterLine;
import io.mivo.adapter.fieldbus.simulator.meter.Nameplate;
import io.mivo.adapter.fieldbus.simulator.meter.SimulatedMeter;
import io.mivo.adapter.fieldbus.simulator.wire.LocalServer;
import io.mivo.app.Distribution.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mivo scan mbus} on a line of simulated meters. */
class ScanIT {
    @TempDir
    Path scratch;

    @Test
    void finds_meters_and_makes_sensors_of_them() throws IOException, InterruptedException {
        MeterLine line =
                MeterLine.with(meter(5, "12345678", "KAM"), meter(6, "22345678", "PAD"), meter(7, "90000001", "KAM"));
        Workplace workplace = new Workplace(scratch);
        String data = workplace.path("data").toString();
        workplace.write("known", "90000001" + "2D2C" + "0104\n");

        try (LocalServer server = MeterConverter.tcp(line)) {
            Outcome outcome = workplace.mivo(
                    "scan",
                    "mbus",
                    "--tcp",
                    "127.0.0.1:" + server.port(),
                    "--timeout",
                    "0.3",
                    "--decimal-only",
                    "--secondary",
                    "--known",
                    workplace.path("known").toString(),
                    "--add-to",
                    data,
                    "--json");

            assertThat(outcome.stdout().lines())
                    .hasSize(2)
                    .anyMatch(json -> json.contains("\"identification\":\"12345678\",\"manufacturer\":\"KAM\""))
                    .anyMatch(json -> json.contains("\"identification\":\"22345678\",\"manufacturer\":\"PAD\""));
            assertThat(outcome.stderr()).contains("2 found", "2 new sensors in " + data);
            assertThat(outcome.exitCode()).isZero();
        }
    }

    private static SimulatedMeter meter(int address, String number, String maker) {
        return SimulatedMeter.at(
                address, new Nameplate(number, maker, 1, 4, 0), () -> List.of(Octets.ofHex("040601000000")));
    }
}
