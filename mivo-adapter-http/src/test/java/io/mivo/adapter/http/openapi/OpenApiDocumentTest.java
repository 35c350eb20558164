package io.mivo.adapter.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mivo.adapter.http.FakeCore;
import io.mivo.adapter.http.Samples;
import io.mivo.adapter.http.StartedServer;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.reading.ReadResult;
import io.mivo.domain.value.ValueError;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document. */
class OpenApiDocumentTest {
    private static final FakeCore CORE =
            new FakeCore().reading(request -> Samples.heatReading()).listing(Samples.list());
    private static final StartedServer SERVER = new StartedServer(CORE);
    private static final String YAML = SERVER.get("/swagger/openapi.yaml").body();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void parses_without_a_message_in_both_forms() {
        for (String name : List.of("openapi.yaml", "openapi.json")) {
            SwaggerParseResult parsed = new OpenAPIV3Parser()
                    .readContents(SERVER.get("/swagger/" + name).body());

            assertThat(parsed.getMessages()).as(name).isEmpty();
            assertThat(parsed.getOpenAPI().getOpenapi()).isEqualTo("3.0.3");
        }
    }

    @Test
    void agrees_with_the_routes_both_ways() {
        Set<String> documented = new TreeSet<>();
        document()
                .getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().forEach((method, operation) -> documented.add(method + " " + path)));
        Set<String> routed = SERVER.server().routes().routes().stream()
                .filter(route -> route.path().startsWith("/api/"))
                .map(route -> route.method() + " " + route.path())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented).isEqualTo(routed);
    }

    @Test
    void names_the_operations_as_the_contract_does() {
        Set<String> ids = document().getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream)
                .map(Operation::getOperationId)
                .collect(Collectors.toSet());

        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "ListActiveSensors",
                        "ReadSensor",
                        "WriteValues",
                        "IssueToken",
                        "RevokeToken",
                        "IntrospectToken");
    }

    @Test
    void leaves_words_and_members_open() {
        assertThat(YAML).doesNotContain("enum:").doesNotContain("additionalProperties");
    }

    @Test
    void lists_every_word_that_the_code_can_say() throws Exception {
        assertThat(words("Reading", "result")).contains(names(ReadResult.values()));
        assertThat(words("WriteResult", "result")).contains(names(WriteResult.values()));
        assertThat(words("Value", "error")).contains(names(ValueError.values()));
        assertThat(words("Problem", "code")).contains(names(ProblemCode.values()));
    }

    @Test
    void shows_what_the_code_produces() throws Exception {
        JsonNode yaml =
                new ObjectMapper().readTree(SERVER.get("/swagger/openapi.json").body());
        JsonNode paths = yaml.at("/paths");

        assertThat(json(SERVER.send(SERVER.toApi("ListActiveSensors")).body()))
                .isEqualTo(paths.at("/~1api~1MivoAPI~1v1~1ListActiveSensors/get" + example()));
        assertThat(json(SERVER.postJson("ReadSensor/heat-1", "").body()))
                .isEqualTo(paths.at("/~1api~1MivoAPI~1v1~1ReadSensor~1{uid}/post" + example() + "s/good/value"));
    }

    @Test
    void requires_exactly_the_members_that_are_produced() throws Exception {
        JsonNode list = json(SERVER.send(SERVER.toApi("ListActiveSensors")).body());
        JsonNode reading = json(SERVER.postJson("ReadSensor/heat-1", "").body());
        JsonNode problem =
                json(SERVER.postJson("ReadSensor/heat-1", "{\"a\":1}").body());

        assertMembers("SensorList", list);
        assertMembers("Sensor", list.at("/sensors/0"));
        assertMembers("OfferedValue", list.at("/sensors/0/values/0"));
        assertMembers("Reading", reading);
        assertMembers("Value", reading.at("/values/0"));
        assertMembers("Alarm", reading.at("/alarms/0"));
        assertMembers("Problem", problem);
        assertMembers("ProblemError", problem.at("/errors/0"));
    }

    @Test
    void is_shown_by_a_page_that_needs_nothing_from_elsewhere() {
        for (String path : List.of("/swagger", "/swagger/")) {
            String page = SERVER.get(path).body();

            assertThat(page)
                    .contains("<meta charset=\"utf-8\">")
                    .contains("/swagger/swagger-ui-bundle.js")
                    .doesNotContain("http://")
                    .doesNotContain("https://")
                    .doesNotContain("<script>");
        }
        assertThat(SERVER.get("/swagger/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/swagger/swagger-ui.css").statusCode()).isEqualTo(200);
        assertThat(SERVER.get("/swagger").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self';"));
    }

    @Test
    void leads_to_the_table_of_value_codes() {
        assertThat(YAML).contains("(/swagger/value-codes)");
        assertThat(SERVER.get("/swagger").body()).contains("href=\"/swagger/value-codes\"");
        assertThat(SERVER.get("/swagger/value-codes").body())
                .contains(
                        "<td><code>HeatEnergy</code></td><td>Wh</td><td>energy</td><td>Heat: energy</td>",
                        "<code>.S&lt;n&gt;</code>")
                .doesNotContain("<script", "http://", "https://", "style=");
        assertThat(SERVER.get("/swagger/value-codes.css").statusCode()).isEqualTo(200);
    }

    private static void assertMembers(String schema, JsonNode produced) throws Exception {
        JsonNode described = schema(schema);
        Set<String> required = new HashSet<>();
        described.get("required").forEach(name -> required.add(name.textValue()));

        assertThat(members(described.get("properties"))).as(schema).isEqualTo(members(produced));
        assertThat(required).as(schema).isEqualTo(members(produced));
    }

    private static Set<String> members(JsonNode object) {
        Set<String> members = new HashSet<>();
        object.fieldNames().forEachRemaining(members::add);
        return members;
    }

    private static String[] names(Enum<?>... words) {
        return Arrays.stream(words).map(Enum::name).toArray(String[]::new);
    }

    private static List<String> words(String schema, String member) throws Exception {
        String description =
                schema(schema).at("/properties/" + member + "/description").textValue();
        return List.of(description.split("[^A-Z_]+"));
    }

    private static JsonNode schema(String name) throws Exception {
        return json(SERVER.get("/swagger/openapi.json").body()).at("/components/schemas/" + name);
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static String example() {
        return "/responses/200/content/application~1json/example";
    }

    private static OpenAPI document() {
        return new OpenAPIV3Parser().readContents(YAML).getOpenAPI();
    }
}
