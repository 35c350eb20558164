package io.mivo.adapter.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Consumer;

/** Writes JSON: numbers in plain notation and exact, moments in UTC with milliseconds. Safe for use by many threads. */
public final class Json {
    /** The media type of it. */
    public static final String MEDIA_TYPE = "application/json";

    private static final int USUAL_BYTES = 8 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Json() {}

    /** An object without members; its numbers stay exact. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** As text. */
    public static String write(JsonNode node) {
        return text(node);
    }

    /** Texts, truths, numbers, lists, maps and nothing, as text. */
    public static String write(Map<String, ?> members) {
        return text(members);
    }

    /** An object whose members are written one after the other, in UTF-8. */
    public static byte[] object(Consumer<JsonMembers> writing) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_BYTES);
                JsonGenerator json = MAPPER.createGenerator(bytes)) {
            new JsonMembers(json).object(writing);
            json.flush();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A moment, for example {@code 2026-11-23T12:00:00.000Z}. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }
}
