package io.mivo.application.search;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.Manufacturer;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.sensor.FoundMeter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is there, and where several could not be told apart. Not safe for use by many threads. */
final class Roll {
    private final List<SecondaryAddress> known;
    private final List<SecondaryAddress> present;
    private final List<Find> found = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private int guarded;
    private final List<SecondaryAddress> unresolved = new ArrayList<>();

    Roll(List<SecondaryAddress> known) {
        this.known = known.stream().distinct().toList();
        this.present = new ArrayList<>(this.known);
    }

    /** Enters what was found before. */
    Roll with(List<Find> others, List<SecondaryAddress> open, List<Sighting> seen, int guards) {
        others.forEach(this::enter);
        unresolved.addAll(open);
        sightings.addAll(seen);
        guarded = guards;
        return this;
    }

    /** Whether it is the whole address of a meter that is there. */
    boolean isKnown(SecondaryAddress mask) {
        return Mask.isWhole(mask) && mask.fabrication().isEmpty() && present.contains(mask);
    }

    /** How many meters that are there answer to a mask. */
    int count(SecondaryAddress mask) {
        return Mask.count(mask, present);
    }

    /** Whether a meter can have answered to a mask: what it says of itself must agree, or the mask must have left no choice. */
    boolean isPlausible(SecondaryAddress mask, FoundMeter meter) {
        return !Mask.hasOpenDigit(mask)
                || meter.secondary().filter(mask::covers).isPresent();
    }

    /** Enters a meter that answered to a mask. */
    void enter(SecondaryAddress mask, VisitOutcome.Met met) {
        FoundMeter meter = met.meter();
        SecondaryAddress address = meter.secondary()
                .filter(mask::covers)
                .map(told -> mask.fabrication().map(told::withFabrication).orElse(told))
                .orElse(mask);
        if (enter(new Find(meter, address)) && !Mask.isWhole(mask)) {
            sightings.add(new Sighting(mask, address, met.telegram()));
        }
    }

    private boolean enter(Find find) {
        boolean isNew = find.address() instanceof SecondaryAddress address && !present.contains(address);
        if (isNew) {
            present.add((SecondaryAddress) find.address());
            found.add(find);
        }
        return isNew;
    }

    /** The sightings behind which nobody has looked yet. */
    List<Sighting> unguarded() {
        return List.copyOf(sightings.subList(guarded, sightings.size()));
    }

    /** From now on all sightings so far count as looked behind. */
    void guardAll() {
        guarded = sightings.size();
    }

    int guarded() {
        return guarded;
    }

    List<Sighting> sightings() {
        return List.copyOf(sightings);
    }

    /** Those who are there, known or found. */
    List<SecondaryAddress> present() {
        return List.copyOf(present);
    }

    /** Several answer to it that cannot be told apart. */
    void resign(SecondaryAddress mask) {
        unresolved.add(mask);
    }

    /** The manufacturers of those who are there, in the order in which they were met. */
    Set<Manufacturer> manufacturers() {
        return present.stream()
                .map(SecondaryAddress::manufacturer)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<SecondaryAddress> known() {
        return known;
    }

    List<Find> found() {
        return List.copyOf(found);
    }

    List<SecondaryAddress> unresolved() {
        return List.copyOf(unresolved);
    }
}
