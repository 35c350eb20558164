package io.mivo.adapter.http.web.view;

import java.util.List;

/**
 * An API user as a form holds it.
 *
 * @param clientId empty for one that MIVO makes
 * @param name for people
 * @param scopes words of scopes that are ticked
 * @param choice which sensors it sees
 */
public record MachineEntry(String clientId, String name, List<String> scopes, ChoiceEntry choice) {
    /** Words of all scopes, which a new one begins with. */
    public static final List<String> ALL_SCOPES = List.of("sensors:read", "sensors:write");

    /** Copies in. */
    public MachineEntry {
        scopes = List.copyOf(scopes);
    }
}
