package io.mivo.adapter.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the members of an object straight into JSON, without a tree between; what is empty becomes null. For one thread. */
public final class JsonMembers {
    private final JsonGenerator json;

    JsonMembers(JsonGenerator json) {
        this.json = json;
    }

    /** One write of the generator into memory. */
    private interface Step {
        void write(JsonGenerator json) throws IOException;
    }

    /** A text. */
    public JsonMembers text(String name, String value) {
        return member(name, generator -> generator.writeString(value));
    }

    /** A text that may be missing. */
    public JsonMembers text(String name, Optional<String> value) {
        return value.map(text -> text(name, text)).orElseGet(() -> nothing(name));
    }

    /** An exact number that may be missing. */
    public JsonMembers number(String name, Optional<BigDecimal> value) {
        return value.map(number -> member(name, generator -> generator.writeNumber(number)))
                .orElseGet(() -> nothing(name));
    }

    /** A whole number. */
    public JsonMembers number(String name, long value) {
        return member(name, generator -> generator.writeNumber(value));
    }

    /** True or false. */
    public JsonMembers flag(String name, boolean value) {
        return member(name, generator -> generator.writeBoolean(value));
    }

    /** Texts. */
    public JsonMembers texts(String name, Iterable<String> values) {
        step(generator -> generator.writeArrayFieldStart(name));
        values.forEach(value -> step(generator -> generator.writeString(value)));
        return step(JsonGenerator::writeEndArray);
    }

    /** Objects, each of which writes its members. */
    public <T> JsonMembers objects(String name, List<T> values, BiConsumer<T, JsonMembers> writing) {
        step(generator -> generator.writeArrayFieldStart(name));
        values.forEach(value -> object(members -> writing.accept(value, members)));
        return step(JsonGenerator::writeEndArray);
    }

    void object(Consumer<JsonMembers> writing) {
        step(JsonGenerator::writeStartObject);
        writing.accept(this);
        step(JsonGenerator::writeEndObject);
    }

    private JsonMembers nothing(String name) {
        return step(generator -> generator.writeNullField(name));
    }

    private JsonMembers member(String name, Step value) {
        step(generator -> generator.writeFieldName(name));
        return step(value);
    }

    private JsonMembers step(Step step) {
        try {
            step.write(json);
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
