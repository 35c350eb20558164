package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives the end of its process. */
class KilledIT {
    private static final int KILLS = 10;

    @TempDir
    Path scratch;

    @Test
    void ten_kills_during_site_apply_lose_nothing_acknowledged() throws IOException, InterruptedException {
        Workplace workplace = new Workplace(scratch);
        String key = workplace.key("billing");
        workplace.write("0.yaml", "apiUsers: [{clientId: billing, jwks: {keys: [" + key + "]}}]\n" + site(0));
        apply(workplace, 0).exitCode();
        SortedSet<String> acknowledged = new TreeSet<>(List.of("s-0"));

        for (int round = 1; round <= KILLS; round++) {
            workplace.write(round + ".yaml", site(round));
            try (RunningProgram apply = apply(workplace, round)) {
                // from before the first write to after the acknowledgement
                Thread.sleep(400 + 120L * round);
                apply.kill();
                if (apply.lines().stream().anyMatch(line -> line.startsWith("applied"))) {
                    acknowledged.add("s-" + round);
                }
            }
        }

        try (RunningProgram server = workplace.serve()) {
            assertThat(workplace.as("billing", server).list().uids()).containsAll(acknowledged);
        }
    }

    private static RunningProgram apply(Workplace workplace, int round) throws IOException {
        String data = workplace.path("data").toString();
        String file = workplace.path(round + ".yaml").toString();
        return RunningProgram.mivo(workplace.scratch(), Map.of(), List.of("site", "apply", file, "--data", data));
    }

    private static String site(int number) {
        return """
                buses: [{id: b, protocol: mbus, transport: {tcp: "127.0.0.1:1"}}]
                sensors: [{uid: s-%d, name: Sensor, bus: b, address: {primary: %d}}]
                """.formatted(number, number);
    }
}
