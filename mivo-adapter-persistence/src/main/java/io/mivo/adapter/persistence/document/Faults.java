package io.mivo.adapter.persistence.document;

import io.mivo.domain.site.SiteFault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults found in one document so far; for one thread. */
final class Faults {
    private static final int LONGEST = 1000;

    private final List<SiteFault> found = new ArrayList<>();
    private final Set<Place> touched = new HashSet<>();

    /** Reports a fault at a place. */
    void add(Place place, String message) {
        found.add(new SiteFault(place.line(), oneLine(place.path()), oneLine(message)));
        for (Optional<Place> each = Optional.of(place);
                each.isPresent();
                each = each.get().parent()) {
            touched.add(each.get());
        }
    }

    /** Reports a node of the wrong kind, unless it was refused before. */
    void addWrongKind(Node node, String wanted) {
        if (!(node instanceof Node.Refused)) {
            add(node.place(), "must be " + wanted + ", not " + node.kind());
        }
    }

    /** Whether nothing at a place or below it is wrong. */
    boolean isRight(Place place) {
        return !touched.contains(place);
    }

    /** Every fault, by line. */
    List<SiteFault> byLine() {
        return found.stream().sorted(Comparator.comparingInt(SiteFault::line)).toList();
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
