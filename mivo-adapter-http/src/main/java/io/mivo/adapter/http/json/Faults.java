package io.mivo.adapter.http.json;

import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is wrong with one request, the first fifty faults of it. For one thread. */
final class Faults {
    private static final int MOST = 50;

    private final List<Fault> found = new ArrayList<>();

    void add(String pointer, String detail) {
        if (found.size() < MOST) {
            found.add(new Fault(pointer, detail));
        }
    }

    /** The text in its form; a fault instead when the form refuses it with an IllegalArgumentException. */
    <T> Optional<T> formed(String pointer, String text, Function<String, T> form) {
        try {
            return Optional.of(form.apply(text));
        } catch (IllegalArgumentException refused) {
            add(pointer, String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    void requireNone() {
        if (!found.isEmpty()) {
            Fault first = found.get(0);
            throw new RefusedException(Reason.MALFORMED, (first.pointer() + " " + first.detail()).strip(), found);
        }
    }
}
