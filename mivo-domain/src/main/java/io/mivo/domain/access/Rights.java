package io.mivo.domain.access;

import java.util.Set;

/** What someone may do, and with which sensors. */
public record Rights(Set<Scope> scopes, SensorChoice sensors) {
    /** Everything with every sensor. */
    public static final Rights ALL = new Rights(Set.of(Scope.values()), SensorChoice.ALL);

    /** Copies in. */
    public Rights {
        scopes = Set.copyOf(scopes);
    }
}
