package io.mivo.adapter.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON in the body of a request. */
class RequestBodyTest {
    private static final FakeCore CORE = new FakeCore().reading(request -> Samples.heatReading());
    private static final StartedServer SERVER = new StartedServer(CORE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Arguments> malformedReads() {
        return Stream.of(
                Arguments.of("{\"maxage\":\"PT1M\"}", "/maxage"),
                Arguments.of("{\"maxAge\":60}", "/maxAge"),
                Arguments.of("{\"maxAge\":\"1 minute\"}", "/maxAge"),
                Arguments.of("{\"maxAge\":\"-PT1S\"}", "/maxAge"),
                Arguments.of("{\"timeout\":\"PT0S\"}", "/timeout"),
                Arguments.of("{\"timeout\":\"PT5M0.001S\"}", "/timeout"),
                Arguments.of("{\"codes\":\"HeatEnergy\"}", "/codes"),
                Arguments.of("{\"codes\":[\"HeatEnergy\",7]}", "/codes/1"),
                Arguments.of("{\"codes\":[\"not a code\"]}", "/codes/0"),
                Arguments.of("{\"timeout\":\"PT1S\",\"timeout\":\"PT2S\"}", "/timeout"),
                Arguments.of("{\"a/b~c\":1}", "/a~1b~0c"),
                Arguments.of("{} {}", ""),
                Arguments.of("{", ""),
                Arguments.of(" ", ""),
                Arguments.of("[]", ""),
                Arguments.of("null", ""),
                Arguments.of("{'codes':[]}", ""),
                Arguments.of("{\"codes\":[],}", ""),
                Arguments.of("{\"codes\":" + "[".repeat(5_000) + "}", "/codes"));
    }

    @ParameterizedTest
    @MethodSource("malformedReads")
    void a_malformed_read_is_refused_with_a_pointer(String body, String pointer) {
        HttpResponse<String> answer = SERVER.postJson("ReadSensor/heat-1", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"MALFORMED\"").contains("\"pointer\":\"" + pointer);
    }

    static Stream<Arguments> malformedWrites() {
        return Stream.of(
                Arguments.of("", "/writes"),
                Arguments.of("{\"writes\":[]}", "/writes"),
                Arguments.of("{\"writes\":[7]}", "/writes/0"),
                Arguments.of(item("\"value\":\"21\""), "/writes/0/value"),
                Arguments.of(item("\"value\":null"), "/writes/0/value"),
                Arguments.of(item("\"value\":true"), "/writes/0/value"),
                Arguments.of(item("\"value\":NaN"), "/writes/0/value"),
                Arguments.of(item("\"value\":1e999999999"), "/writes/0/value"),
                Arguments.of(item("\"value\":1e-999999999"), "/writes/0/value"),
                Arguments.of(item("\"value\":1e99999999999"), "/writes/0/value"),
                Arguments.of(item("\"value\":" + "9".repeat(101)), "/writes/0/value"),
                Arguments.of(item("\"value\":1,\"unit\":5"), "/writes/0/unit"),
                Arguments.of(item("\"value\":1,\"scale\":5"), "/writes/0/scale"),
                Arguments.of(
                        "{\"writes\":[{\"uid\":\"a\",\"code\":\"B\",\"value\":1},{\"uid\":\"a\",\"code\":\"B\",\"value\":2}]}",
                        "/writes/1"),
                Arguments.of("{\"writes\":[{\"uid\":\"a\",\"code\":\"B\",\"value\":1}],\"dryRun\":\"yes\"}", "/dryRun"),
                Arguments.of("{\"writes\":[" + "{},".repeat(100) + "{}]}", "/writes"));
    }

    @ParameterizedTest
    @MethodSource("malformedWrites")
    void a_malformed_write_is_refused_with_a_pointer(String body, String pointer) {
        HttpResponse<String> answer = SERVER.postJson("WriteValues", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"MALFORMED\"").contains("\"pointer\":\"" + pointer);
    }

    @Test
    void every_fault_is_named_at_once() {
        String body = SERVER.postJson("ReadSensor/heat-1", "{\"maxAge\":1,\"codes\":[1,2],\"more\":0}")
                .body();

        assertThat(body).contains("/maxAge", "/codes/0", "/codes/1", "/more");
    }

    @Test
    void an_error_is_not_as_long_as_the_fault() {
        String many = "{\"codes\":[" + "1,".repeat(100_000) + "1]}";

        assertThat(SERVER.postJson("ReadSensor/heat-1", many).body()).hasSizeLessThan(8_000);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        HttpResponse<String> answer = SERVER.send(SERVER.toApi("ReadSensor/heat-1")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xff, '"'})));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "application/problem+json"
            })
    void another_media_type_is_refused(String mediaType) {
        HttpResponse<String> answer = SERVER.send(SERVER.toApi("ReadSensor/heat-1")
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body()).contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/json", "Application/JSON ; Charset=\"UTF-8\"", "application/json;charset=utf-8"})
    void json_may_be_named_in_any_case(String mediaType) {
        HttpResponse<String> answer = SERVER.send(SERVER.toApi("ReadSensor/heat-1")
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString("{\"maxAge\":null,\"codes\":null,\"timeout\":null}")));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private static String item(String members) {
        return "{\"writes\":[{\"uid\":\"ahu-1\",\"code\":\"HeatingSetpoint\"," + members + "}]}";
    }
}
