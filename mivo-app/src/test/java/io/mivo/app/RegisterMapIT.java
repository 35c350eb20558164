package io.mivo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mivo.app.Peers.Peer;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Register maps drawn by lot read right from their site file at the first try, and are written right, through the API;
 * what is expected is reckoned by Python. {@code -Dmivo.registerMaps=N} tries N further ones.
 */
class RegisterMapIT {
    private static final int FIRST = 4_711;

    @TempDir
    Path scratch;

    static List<Integer> seeds() {
        List<Integer> seeds = new ArrayList<>(List.of(FIRST));
        for (int more = 1; more <= Integer.getInteger("mivo.registerMaps", 0); more++) {
            seeds.add(FIRST + more);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_register_map_reads_and_is_written_right_at_the_first_try(int seed) throws IOException, InterruptedException {
        try (Peer peer = Peers.registerMap(scratch, seed)) {
            JsonNode map = map(peer);
            Workplace workplace = new Workplace(scratch);
            workplace.write("site.yaml", site(peer.port(), map, workplace.key("billing")));
            try (RunningProgram server =
                    workplace.serve("--site", workplace.path("site.yaml").toString())) {
                Api api = workplace.as("billing", server);

                assertReads(map, api.read("map-1").body());
                assertWrites(map, api, peer);
                assertThat(api.read("map-1").body().path("result").asText()).isEqualTo("OK");
            }
        }
    }

    private static JsonNode map(Peer peer) throws IOException, InterruptedException {
        String line = peer.program().line(each -> each.startsWith("MAP "));
        return new JsonMapper().readTree(line.substring("MAP ".length()));
    }

    private static String site(int port, JsonNode map, String key) {
        String values = each(map.path("values"))
                .map(value -> "      - " + value.path("line").asText())
                .collect(Collectors.joining("\n"));
        return """
                buses:
                  - {id: power, protocol: modbus, transport: {tcp: "127.0.0.1:%d"}}
                sensors:
                  - uid: map-1
                    bus: power
                    address: {unitId: 9}
                    values:
                %s
                apiUsers:
                  - {clientId: billing, jwks: {keys: [%s]}}
                """.formatted(port, values, key);
    }

    private static void assertReads(JsonNode map, JsonNode answer) {
        assertThat(answer.path("result").asText())
                .as(answer.path("detail").asText())
                .isEqualTo("OK");
        List<String> expected =
                each(map.path("values")).map(RegisterMapIT::told).toList();
        List<JsonNode> values = each(answer.path("values")).toList();
        assertThat(values).hasSameSizeAs(expected);
        for (int index = 0; index < values.size(); index++) {
            JsonNode wanted = map.path("values").get(index);
            JsonNode value = values.get(index);
            assertThat(value.path("code").asText())
                    .isEqualTo(wanted.path("code").asText());
            assertThat(value.path("error").asText(null))
                    .as(expected.get(index))
                    .isEqualTo(wanted.path("error").asText(null));
            assertNumber(wanted, value, expected.get(index));
        }
    }

    private static void assertNumber(JsonNode wanted, JsonNode value, String line) {
        if (wanted.path("value").isNull()) {
            assertThat(value.path("value").isNull()).as(line).isTrue();
        } else {
            BigDecimal number = new BigDecimal(wanted.path("value").asText());
            assertThat(value.path("value").decimalValue()).as(line).isEqualByComparingTo(number);
        }
        if (!wanted.path("text").isNull()) {
            assertThat(value.path("text").asText())
                    .as(line)
                    .isEqualTo(wanted.path("text").asText());
        }
    }

    private static void assertWrites(JsonNode map, Api api, Peer peer) throws IOException, InterruptedException {
        for (JsonNode write : map.path("writes")) {
            JsonNode item = api.write("{\"writes\":[{\"uid\":\"map-1\",\"code\":\"%s\",\"value\":%s}]}"
                            .formatted(
                                    write.path("code").asText(),
                                    write.path("value").asText()))
                    .body()
                    .at("/results/0");

            assertThat(item.path("result").asText()).as(write + " " + item).isEqualTo("WRITTEN");
            assertThat(item.path("readBack").decimalValue())
                    .isEqualByComparingTo(write.path("value").asText());
            String wrote = write.path("wrote").asText();
            assertThat(peer.program().line(wrote::equals)).isEqualTo(wrote);
        }
    }

    private static String told(JsonNode value) {
        return value.path("line").asText();
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
