package io.mivo.application.search;

import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.SearchMeters.Find;
import io.mivo.domain.bus.DeviceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A search by primary addresses: each is asked once, and once more where several seem to answer. Not safe for use by many threads. */
final class PrimarySearch implements Search {
    private static final int HIGHEST = 250;

    private final List<Find> found;
    private final List<DeviceAddress> unresolved;
    private int next;
    private boolean doubted;
    private int asked;

    PrimarySearch() {
        this(0, false, 0, List.of(), List.of());
    }

    PrimarySearch(int next, boolean doubted, int asked, List<Find> found, List<DeviceAddress> unresolved) {
        this.next = next;
        this.doubted = doubted;
        this.asked = asked;
        this.found = new ArrayList<>(found);
        this.unresolved = new ArrayList<>(unresolved);
    }

    @Override
    public Optional<DeviceAddress> next() {
        return next > HIGHEST ? Optional.empty() : Optional.of(new DeviceAddress.Primary(next));
    }

    @Override
    public void take(VisitOutcome outcome) {
        asked++;
        DeviceAddress address = new DeviceAddress.Primary(next);
        boolean isDisturbed = !(outcome instanceof VisitOutcome.Silent || outcome instanceof VisitOutcome.Met);
        if (isDisturbed && !doubted) {
            doubted = true;
            return;
        }
        if (outcome instanceof VisitOutcome.Met met) {
            found.add(new Find(met.meter(), address));
        } else if (isDisturbed) {
            unresolved.add(address);
        }
        doubted = false;
        next++;
    }

    /** It goes from address to address and never back. */
    @Override
    public boolean canHurry() {
        return false;
    }

    @Override
    public void askAgain() {
        throw new IllegalStateException("nothing was hurried");
    }

    @Override
    public List<Find> found() {
        return List.copyOf(found);
    }

    @Override
    public List<DeviceAddress> unresolved() {
        return List.copyOf(unresolved);
    }

    @Override
    public int asked() {
        return asked;
    }

    @Override
    public int pending() {
        return HIGHEST + 1 - next;
    }

    @Override
    public String text() {
        return SavedSearch.text(next, doubted, asked, found, unresolved);
    }
}
