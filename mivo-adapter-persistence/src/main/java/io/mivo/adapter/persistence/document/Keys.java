package io.mivo.adapter.persistence.document;

import io.mivo.domain.refusal.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The keys that a mapping may have.
 *
 * @param required must be there
 * @param optional may be there
 * @param refused are known, but not to be used there; with what to say about them
 */
record Keys(List<String> required, List<String> optional, Map<String, String> refused) {

    Keys {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        refused = Map.copyOf(refused);
    }

    /** Keys that must be there. */
    static Keys of(String... required) {
        return new Keys(List.of(required), List.of(), Map.of());
    }

    /** The same with further keys that may be there. */
    Keys or(String... more) {
        return new Keys(
                required, Stream.concat(optional.stream(), Stream.of(more)).toList(), refused);
    }

    /** The same with a key that does not belong there. */
    Keys refusing(String key, String why) {
        Map<String, String> all = new LinkedHashMap<>(refused);
        all.put(key, "'" + key + "' " + why);
        return new Keys(required, optional, all);
    }

    /** Every key that can be used, in the order of its documentation. */
    List<String> usable() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }

    /** What is wrong with using a key. */
    String refusal(String key) {
        return refused.getOrDefault(key, unknown(key));
    }

    private String unknown(String key) {
        return "unknown key '" + key + "'"
                + Spelling.nearest(key, usable())
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; known here: " + String.join(", ", usable()));
    }
}
