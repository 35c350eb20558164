package io.mivo.adapter.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mivo.domain.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON of a request strictly: UTF-8, one value, no member twice, bounded in depth and in length. */
public final class JsonRequest {
    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_TEXT = 4096;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(constraints())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonRequest() {}

    /**
     * The value in a body.
     *
     * @throws RefusedException MALFORMED with a pointer to the place
     */
    public static JsonNode parse(byte[] body) {
        String text = decoded(body);
        try (JsonParser parser = MAPPER.createParser(text)) {
            return parsed(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode parsed(JsonParser parser) throws IOException {
        try {
            JsonNode value = MAPPER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw RefusedException.malformed("", "the body holds no JSON");
            }
            refuseMore(parser);
            return value;
        } catch (JsonProcessingException fault) {
            throw refused(parser, firstLine(fault.getOriginalMessage()));
        } catch (NumberFormatException fault) {
            throw refused(parser, "a number that nobody can hold");
        }
    }

    private static void refuseMore(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw RefusedException.malformed("", "the body goes on after its JSON value");
        }
    }

    private static RefusedException refused(JsonParser parser, String fault) {
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        return RefusedException.malformed(pointer, "not JSON as it must be: " + fault);
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        int source = line.indexOf(" (");
        return source < 0 ? line : line.substring(0, source);
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException fault) {
            throw RefusedException.malformed("", "the body is not UTF-8");
        }
    }

    private static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxNameLength(LONGEST_NAME)
                .maxStringLength(LONGEST_TEXT)
                .build();
    }
}
