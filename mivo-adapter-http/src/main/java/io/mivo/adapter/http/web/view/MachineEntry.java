package io.mivo.adapter.http.web.view;

import java.util.List;

/**
 * An API user as a form holds it.
 *
 * @param clientId empty for one that MIVO makes
 * @param name for people
 * @param scopes words of scopes that are ticked
 * @param all whether it sees all sensors
 * @param sensors else these uids, one a line
 */
public record MachineEntry(String clientId, String name, List<String> scopes, boolean all, String sensors) {
    /** A form that nobody filled in yet. */
    public static final MachineEntry BLANK =
            new MachineEntry("", "", List.of("sensors:read", "sensors:write"), true, "");

    /** Copies in. */
    public MachineEntry {
        scopes = List.copyOf(scopes);
    }
}
