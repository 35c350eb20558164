package io.mivo.adapter.http.jose;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON objects without leniency: UTF-8 alone, no member twice, nothing after the end, bounded depth and numbers. */
final class StrictJson {
    private static final ObjectReader READER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxNumberLength(64)
                            .maxNameLength(256)
                            .build())
                    .build())
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private StrictJson() {}

    /** The object that UTF-8 bytes hold. */
    static ObjectNode object(byte[] utf8) throws UnfitException {
        try {
            return object(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            throw new UnfitException("is not UTF-8", notUtf8);
        }
    }

    /** The object that a text holds. */
    static ObjectNode object(String text) throws UnfitException {
        try {
            if (READER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException | ArithmeticException | IllegalArgumentException notJson) {
            // its message may quote a private key
            throw new UnfitException("is not proper JSON", notJson);
        }
        throw new UnfitException("is not a JSON object");
    }

    /** An object to fill. */
    static ObjectNode fresh() {
        return JsonNodeFactory.instance.objectNode();
    }
}
