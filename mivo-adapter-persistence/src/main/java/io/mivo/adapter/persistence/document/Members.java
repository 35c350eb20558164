package io.mivo.adapter.persistence.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The table by which something is written: its keys in the order a person would give them, each with what stands there.
 *
 * @param forms by key; empty where everything is as usual
 * @param <T> what is written
 */
record Members<T>(Map<String, Function<T, Optional<Node>>> forms) {
    Members {
        forms = new LinkedHashMap<>(forms);
    }

    /** Nothing yet. */
    static <T> Members<T> none() {
        return new Members<>(Map.of());
    }

    /** The same with a key that is always there. */
    Members<T> with(String key, Function<T, Node> form) {
        return may(key, each -> Optional.of(form.apply(each)));
    }

    /** The same with a key that is there where it says something. */
    Members<T> may(String key, Function<T, Optional<Node>> form) {
        Members<T> more = new Members<>(forms);
        more.forms.put(key, form);
        return more;
    }

    /** The same with all that is written of a part of it. */
    <P> Members<T> all(Members<P> others, Function<T, P> part) {
        Members<T> more = new Members<>(forms);
        others.forms.forEach((key, form) -> more.forms.put(key, each -> form.apply(part.apply(each))));
        return more;
    }

    /** This table, which has exactly the keys that are read: whoever adds one there must say here how it is written. */
    Members<T> exactly(Keys read) {
        Set<String> keys = new LinkedHashSet<>(read.usable());
        if (!keys.equals(forms.keySet())) {
            throw new IllegalStateException("read are the keys " + keys + ", written " + forms.keySet());
        }
        return this;
    }

    /** What stands in a document for something. */
    Node.Mapping of(T each) {
        Map<String, Node> members = new LinkedHashMap<>();
        forms.forEach((key, form) -> form.apply(each).ifPresent(node -> members.put(key, node)));
        return Written.mapping(members);
    }
}
