package io.mivo.adapter.http.web.view;

import java.util.List;

/**
 * A sensor group as a form holds it.
 *
 * @param id of a new one
 * @param name for people
 * @param sensors to tick, by uid
 */
public record GroupEntry(String id, String name, List<Tick> sensors) {
    /** Copies in. */
    public GroupEntry {
        sensors = List.copyOf(sensors);
    }
}
