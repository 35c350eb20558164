package io.mivo.adapter.http.web.view;

import java.util.List;

/**
 * Which sensors somebody sees, as a form holds it.
 *
 * @param all whether it is all of them, also those that come later
 * @param groups to tick, by id
 * @param sensors to tick, by uid
 */
public record ChoiceEntry(boolean all, List<Tick> groups, List<Tick> sensors) {
    /** Copies in. */
    public ChoiceEntry {
        groups = List.copyOf(groups);
        sensors = List.copyOf(sensors);
    }
}
