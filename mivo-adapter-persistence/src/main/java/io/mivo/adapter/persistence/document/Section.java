package io.mivo.adapter.persistence.document;

import io.mivo.domain.site.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A list of entries in a site file, each read by itself.
 *
 * @param entries those that are right, with their places
 * @param unreadable the names of those that are not
 * @param <T> what is declared
 */
record Section<T>(Optional<List<Declared<T>>> entries, Set<String> unreadable) {
    Section {
        entries = entries.map(List::copyOf);
        unreadable = Set.copyOf(unreadable);
    }

    /** Reads the section at a key; entries are named by another key. */
    static <T> Section<T> read(Entry site, String key, String nameKey, Function<Node, Optional<T>> reading) {
        Optional<List<Node>> items = site.items(key);
        List<Declared<T>> right = new ArrayList<>();
        Set<String> wrong = new HashSet<>();
        for (Node item : items.orElse(List.of())) {
            Optional<T> entry = reading.apply(item);
            entry.ifPresentOrElse(
                    each -> right.add(new Declared<>(item.place().path(), each)),
                    () -> name(item, nameKey).ifPresent(wrong::add));
        }
        return new Section<>(items.map(present -> right), wrong);
    }

    private static Optional<String> name(Node item, String nameKey) {
        return item instanceof Node.Mapping mapping
                        && mapping.members().get(nameKey) instanceof Node.Scalar scalar
                        && !scalar.isNothing()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }
}
