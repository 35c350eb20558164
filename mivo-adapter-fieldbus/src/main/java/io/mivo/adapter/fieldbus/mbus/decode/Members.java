package io.mivo.adapter.fieldbus.mbus.decode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Members of a JSON object, in order; an empty Optional stands for null. Not thread-safe. */
final class Members {
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    Members with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    Members with(String name, Optional<?> value) {
        members.put(name, value.orElse(null));
        return this;
    }

    Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(members);
    }
}
