package io.mivo.adapter.persistence.document;

import java.util.Optional;

/**
 * Where a node stands in a file.
 *
 * @param parent the place of the node around it; empty for the document itself
 * @param segment what its path adds to the path of its parent, for example {@code [3]}
 * @param line its line, from 1; that of its key where it has one
 */
record Place(Optional<Place> parent, String segment, int line) {
    /** The document itself. */
    static Place root(int line) {
        return new Place(Optional.empty(), "", line);
    }

    /** The place of the value of a key. */
    Place member(String key, int at) {
        return new Place(Optional.of(this), parent.isEmpty() ? key : "." + key, at);
    }

    /** The place of an item of a list. */
    Place item(int index, int at) {
        return new Place(Optional.of(this), "[" + index + "]", at);
    }

    /** From the document down, for example {@code sensors[3].address}. */
    String path() {
        return parent.map(Place::path).orElse("") + segment;
    }
}
