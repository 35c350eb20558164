package io.mivo.application.people;

import java.util.LinkedHashSet;
import java.util.Set;

/** From where people got in before; the oldest are forgotten first. Not safe for use by many threads. */
final class KnownPlaces {
    private static final int MOST = 1_000;

    private record Place(String account, String source) {}

    private final Set<Place> places = new LinkedHashSet<>();

    boolean contains(String account, String source) {
        return places.contains(new Place(account, source));
    }

    void add(String account, String source) {
        Place place = new Place(account, source);
        places.remove(place);
        places.add(place);
        if (places.size() > MOST) {
            places.remove(places.iterator().next());
        }
    }
}
