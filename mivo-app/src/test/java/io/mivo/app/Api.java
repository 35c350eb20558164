package io.mivo.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The published API as a client calls it. */
record Api(String url, Optional<String> token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** What came back. */
    record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        /** The number of a value by its code. */
        BigDecimal number(String code) {
            return StreamSupport.stream(body.path("values").spliterator(), false)
                    .filter(value -> value.path("code").asText().equals(code))
                    .map(value -> value.path("value").decimalValue())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + code + " in " + body));
        }

        /** The uids of a list of sensors. */
        List<String> uids() {
            return StreamSupport.stream(body.path("sensors").spliterator(), false)
                    .map(sensor -> sensor.path("uid").asText())
                    .toList();
        }
    }

    Answer list() throws IOException, InterruptedException {
        return send(request("ListActiveSensors").GET());
    }

    Answer read(String uid) throws IOException, InterruptedException {
        return send(request("ReadSensor/" + uid).POST(HttpRequest.BodyPublishers.noBody()));
    }

    Answer write(String body) throws IOException, InterruptedException {
        return send(request("WriteValues")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String operation) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/MivoAPI/v1/" + operation));
        token.ifPresent(text -> request.header("Authorization", "Bearer " + text));
        return request;
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()), response);
    }
}
